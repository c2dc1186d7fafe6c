package dev.redress.followup.reviews.web;

import dev.redress.followup.reviews.domain.ReviewLimits;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a reviewer found. */
@Schema(name = "ReviewResultRequest")
record ReviewResultRequest(
        @Schema(description = "One for each item of the checklist that applies")
        @NotNull
        @Size(min = 1, max = ReviewLimits.ITEMS)
        List<@NotNull @Valid ScoreRequest> scores,

        @Schema(description = "What is to be said of it; masked") @Size(max = ReviewLimits.WORDS)
        String remarks) {}
