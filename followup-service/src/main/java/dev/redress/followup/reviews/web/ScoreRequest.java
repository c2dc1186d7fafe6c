package dev.redress.followup.reviews.web;

import dev.redress.followup.reviews.domain.ItemScore;
import dev.redress.followup.reviews.domain.ReviewLimits;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The mark for one item of the checklist.
 *
 * @param item code of the item
 * @param score from 1 (very poor) to 5 (very good)
 */
@Schema(name = "ReviewScore")
record ScoreRequest(
        @NotNull @Size(max = ReviewLimits.CODE_LENGTH) String item,
        @NotNull @Min(1) @Max(5) Integer score) {

    static List<ItemScore> scores(List<ScoreRequest> given) {
        return given.stream().map(it -> new ItemScore(it.item(), it.score())).toList();
    }
}
