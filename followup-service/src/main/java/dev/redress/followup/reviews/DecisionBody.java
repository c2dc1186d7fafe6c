package dev.redress.followup.reviews;

import dev.redress.chassis.web.Problem;
import dev.redress.followup.domain.review.Decision;
import dev.redress.followup.domain.review.Score;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What comes of a dispute. */
@Schema(name = "DisputeDecisionRequest")
record DecisionBody(
        @Schema(description = "UPHELD: the dispute is right, and new marks are given. DISMISSED: the marks stay")
        @NotNull
        Decision decision,

        @Schema(description = "The new marks, as of a result; when UPHELD, and only then")
        @Size(min = 1, max = Limits.ITEMS)
        List<@NotNull @Valid ScoreForm> scores,

        @Schema(description = "Why; masked") @NotBlank @Size(max = Limits.WORDS)
        String words) {

    /** The new marks; none when the dispute is dismissed. */
    List<Score> newScores() {
        var given = scores != null;
        if (decision == Decision.UPHELD && !given) {
            throw Problem.invalid("scores", "needed", "a dispute that is upheld needs new marks");
        }
        if (decision == Decision.DISMISSED && given) {
            throw Problem.invalid("scores", "contradiction", "the marks stay when a dispute is dismissed");
        }
        return given ? ScoreForm.scores(scores) : List.of();
    }
}
