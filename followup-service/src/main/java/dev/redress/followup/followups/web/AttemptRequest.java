package dev.redress.followup.followups.web;

import dev.redress.chassis.privacy.Masking;
import dev.redress.followup.followups.domain.AttemptReport;
import dev.redress.followup.followups.domain.AttemptResult;
import dev.redress.followup.followups.domain.FollowUpChannel;
import dev.redress.followup.followups.domain.FollowUpLimits;
import dev.redress.followup.followups.domain.Solved;
import dev.redress.followup.followups.domain.SurveyScores;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * An attempt to ask the customer, as it is reported.
 *
 * @param channel by which way the customer was asked
 * @param result REACHED_...: the customer answered the questions. CALL_LATER: reached, but at a bad time. REFUSED: does
 *     not wish to be asked.
 * @param attemptedAt when; now when left out. Given, a repeat of the request is recognised
 * @param callAgainAt when to try again: needed with CALL_LATER, possible with NO_ANSWER and WRONG_NUMBER
 * @param solved whether the problem is solved, in the customer's eyes; needed with REACHED_..., and only then
 * @param scores needed with REACHED_..., and only then. A mark for the result that the policy calls dissatisfied
 *     contradicts REACHED_SATISFIED
 * @param comment what the customer adds; only with REACHED_... Phone numbers, addresses and the like are masked
 */
@Schema(name = "Attempt")
record AttemptRequest(
        @NotNull FollowUpChannel channel,
        @NotNull AttemptResult result,
        Instant attemptedAt,
        Instant callAgainAt,
        Solved solved,
        @Valid ScoresRequest scores,
        @Size(max = FollowUpLimits.WORDS) String comment) {

    /**
     * Marks from 1 (very poor) to 5 (very good).
     *
     * @param result the mark for what came of the complaint
     * @param speed the mark for how fast it went
     * @param attitude the mark for how our people behaved
     */
    @Schema(name = "Scores")
    record ScoresRequest(
            @NotNull @Min(1) @Max(5) Integer result,
            @NotNull @Min(1) @Max(5) Integer speed,
            @NotNull @Min(1) @Max(5) Integer attitude) {
        SurveyScores scores() {
            return new SurveyScores(result, speed, attitude);
        }
    }

    AttemptReport report(Masking masking, String by, Instant now) {
        return new AttemptReport(
                channel,
                result,
                attemptedAt == null ? now : FollowUpLimits.millis(attemptedAt),
                FollowUpLimits.millis(callAgainAt),
                solved,
                scores == null ? null : scores.scores(),
                masking.words(comment),
                by);
    }
}
