package dev.redress.followup.followups.domain;

import java.time.Instant;

/**
 * What the customer answered.
 *
 * @param comment what the customer adds, masked; empty for nothing
 * @param handler code of the person whose work it is about, whoever handles the case later; empty when only the department
 *     is known
 * @param department code of the department whose work it is about
 * @param by who asked, or handed out the link to the page; {@code redress} where the house sent it itself
 */
public record CompletedSurvey(
        Solved solved,
        SurveyScores scores,
        String comment,
        SurveyWay way,
        String handler,
        String department,
        Instant surveyedAt,
        String by) {

    /** What the answers mean by a policy: SATISFIED, or why the customer is not content. */
    public FollowUpReason verdict(FollowUpPolicy policy) {
        return FollowUpReason.of(solved, scores.poor(policy));
    }
}
