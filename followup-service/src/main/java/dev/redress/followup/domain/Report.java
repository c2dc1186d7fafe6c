package dev.redress.followup.domain;

import dev.redress.followup.domain.Refusal.Code;
import java.time.Instant;

/**
 * What someone reports of an attempt.
 *
 * @param callAgainAt when to try again; null when nothing is said of it
 * @param solved null when the customer did not say
 * @param scores null when the customer gave none
 * @param comment what the customer adds, masked; empty for nothing
 * @param by who tried
 */
public record Report(
        Channel channel,
        Result result,
        Instant attemptedAt,
        Instant callAgainAt,
        Solved solved,
        Scores scores,
        String comment,
        String by) {

    /** Refuses what contradicts itself. */
    void check(Policy policy) {
        if (result.answered()) {
            need(solved != null, "solved");
            need(scores != null, "scores");
            exclude(callAgainAt != null, "callAgainAt");
            exclude(result == Result.REACHED_SATISFIED && scores.poor(policy), "scores.result");
        } else {
            exclude(solved != null, "solved");
            exclude(scores != null, "scores");
            exclude(!comment.isEmpty(), "comment");
        }
        if (result == Result.CALL_LATER) {
            need(callAgainAt != null, "callAgainAt");
        }
        exclude(result == Result.REFUSED && callAgainAt != null, "callAgainAt");
        if (callAgainAt != null && !callAgainAt.isAfter(attemptedAt)) {
            throw new Refusal(Code.WRONG_ORDER, "callAgainAt", "must be after the attempt at " + attemptedAt);
        }
    }

    private void need(boolean there, String field) {
        if (!there) {
            throw new Refusal(Code.NEEDED, field, "is needed with " + result);
        }
    }

    private void exclude(boolean there, String field) {
        if (there) {
            throw new Refusal(Code.CONTRADICTION, field, "does not go with " + result);
        }
    }

    Reason verdict() {
        return Reason.of(solved, result == Result.REACHED_DISSATISFIED);
    }
}
