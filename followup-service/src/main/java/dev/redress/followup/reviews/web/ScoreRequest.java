package dev.redress.followup.reviews.web;

import dev.redress.followup.reviews.domain.ItemScore;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** The mark for one item of the checklist. */
@Schema(name = "ReviewScore")
record ScoreRequest(
        @Schema(description = "Code of the item") @NotNull String item,

        @Schema(description = "From 1 (very poor) to 5 (very good)") @NotNull @Min(1) @Max(5)
        Integer score) {

    static List<ItemScore> scores(List<ScoreRequest> given) {
        return given.stream().map(it -> new ItemScore(it.item(), it.score())).toList();
    }
}
