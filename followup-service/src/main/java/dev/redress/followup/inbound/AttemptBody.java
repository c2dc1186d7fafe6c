package dev.redress.followup.inbound;

import dev.redress.chassis.privacy.Masking;
import dev.redress.followup.domain.Channel;
import dev.redress.followup.domain.Report;
import dev.redress.followup.domain.Result;
import dev.redress.followup.domain.Scores;
import dev.redress.followup.domain.Solved;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** An attempt to ask the customer, as it is reported. */
@Schema(name = "Attempt")
record AttemptBody(
        @NotNull Channel channel,

        @NotNull
        @Schema(
                description =
                        "REACHED_...: the customer answered the questions. CALL_LATER: reached, but at a bad time."
                                + " REFUSED: does not wish to be asked.")
        Result result,

        @Schema(description = "When; now when left out. Given, a repeat of the request is recognised")
        Instant attemptedAt,

        @Schema(description = "When to try again: needed with CALL_LATER, possible with NO_ANSWER and WRONG_NUMBER")
        Instant callAgainAt,

        @Schema(
                description =
                        "Whether the problem is solved, in the customer's eyes; needed with REACHED_..., and only then")
        Solved solved,

        @Valid
        @Schema(
                description =
                        "Needed with REACHED_..., and only then. A mark for the result that the policy calls dissatisfied"
                                + " contradicts REACHED_SATISFIED")
        ScoresBody scores,

        @Size(max = Limits.WORDS)
        @Schema(
                description =
                        "What the customer adds; only with REACHED_... Phone numbers, addresses and the like are masked")
        String comment) {

    @Schema(name = "Scores", description = "Marks from 1 (very poor) to 5 (very good)")
    record ScoresBody(
            @NotNull @Min(1) @Max(5) Integer result,
            @NotNull @Min(1) @Max(5) Integer speed,
            @NotNull @Min(1) @Max(5) Integer attitude) {
        Scores scores() {
            return new Scores(result, speed, attitude);
        }
    }

    Report report(Masking masking, String by, Instant now) {
        return new Report(
                channel,
                result,
                attemptedAt == null ? now : Limits.millis(attemptedAt),
                callAgainAt == null ? null : Limits.millis(callAgainAt),
                solved,
                scores == null ? null : scores.scores(),
                comment == null ? "" : masking.mask(comment.strip()),
                by);
    }
}
