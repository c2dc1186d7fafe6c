package dev.redress.followup.followups.domain;

import dev.redress.followup.followups.domain.FollowUpRefusal.Code;
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
public record AttemptReport(
        FollowUpChannel channel,
        AttemptResult result,
        Instant attemptedAt,
        Instant callAgainAt,
        Solved solved,
        SurveyScores scores,
        String comment,
        String by) {

    /** Refuses what contradicts itself. */
    void check(FollowUpPolicy policy) {
        if (result.answered()) {
            need(solved != null, "solved");
            need(scores != null, "scores");
            exclude(callAgainAt != null, "callAgainAt");
            exclude(result == AttemptResult.REACHED_SATISFIED && scores.poor(policy), "scores.result");
        } else {
            exclude(solved != null, "solved");
            exclude(scores != null, "scores");
            exclude(!comment.isEmpty(), "comment");
        }
        if (result == AttemptResult.CALL_LATER) {
            need(callAgainAt != null, "callAgainAt");
        }
        exclude(result == AttemptResult.REFUSED && callAgainAt != null, "callAgainAt");
        if (callAgainAt != null && !callAgainAt.isAfter(attemptedAt)) {
            throw new FollowUpRefusal(Code.WRONG_ORDER, "callAgainAt", "must be after the attempt at " + attemptedAt);
        }
    }

    private void need(boolean there, String field) {
        if (!there) {
            throw new FollowUpRefusal(Code.NEEDED, field, "is needed with " + result);
        }
    }

    private void exclude(boolean there, String field) {
        if (there) {
            throw new FollowUpRefusal(Code.CONTRADICTION, field, "does not go with " + result);
        }
    }

    FollowUpReason verdict() {
        return FollowUpReason.of(solved, result == AttemptResult.REACHED_DISSATISFIED);
    }
}
