package dev.redress.followup.domain;

import java.time.Instant;

/**
 * What the customer answered.
 *
 * @param comment what the customer adds, masked; empty for nothing
 * @param handler code of the person whose work it is about, whoever handles the case later; empty when only the department
 *     is known
 * @param department code of the department whose work it is about
 * @param by who asked; {@code redress} for a page
 */
public record Survey(
        Solved solved,
        Scores scores,
        String comment,
        Way way,
        String handler,
        String department,
        Instant surveyedAt,
        String by) {

    /** What the answers mean by a policy: SATISFIED, or why the customer is not content. */
    public Reason verdict(Policy policy) {
        return Reason.of(solved, scores.poor(policy));
    }
}
