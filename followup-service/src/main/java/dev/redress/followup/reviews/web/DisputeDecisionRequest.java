package dev.redress.followup.reviews.web;

import dev.redress.chassis.web.Problem;
import dev.redress.followup.reviews.domain.DisputeOutcome;
import dev.redress.followup.reviews.domain.ItemScore;
import dev.redress.followup.reviews.domain.ReviewLimits;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What comes of a dispute.
 *
 * @param decision UPHELD: the dispute is right, and new marks are given. DISMISSED: the marks stay
 * @param scores the new marks, as of a result; when UPHELD, and only then
 * @param words why; masked
 */
@Schema(name = "DisputeDecisionRequest")
record DisputeDecisionRequest(
        @NotNull DisputeOutcome decision,
        @Size(min = 1, max = ReviewLimits.ITEMS) List<@NotNull @Valid ScoreRequest> scores,
        @NotBlank @Size(max = ReviewLimits.WORDS) String words) {

    /** New marks belong to a dispute that is upheld, and to no other. */
    DisputeDecisionRequest checked() {
        var given = scores != null;
        if (decision == DisputeOutcome.UPHELD && !given) {
            throw Problem.invalid("scores", "needed", "a dispute that is upheld needs new marks");
        }
        if (decision == DisputeOutcome.DISMISSED && given) {
            throw Problem.invalid("scores", "contradiction", "the marks stay when a dispute is dismissed");
        }
        return this;
    }

    /** The new marks; none when the dispute is dismissed. */
    List<ItemScore> newScores() {
        return scores == null ? List.of() : ScoreRequest.scores(scores);
    }
}
