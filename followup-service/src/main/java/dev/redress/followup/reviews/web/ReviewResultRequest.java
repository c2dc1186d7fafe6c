package dev.redress.followup.reviews.web;

import dev.redress.followup.reviews.domain.ReviewLimits;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a reviewer found.
 *
 * @param scores one for each item of the checklist that applies
 * @param remarks what is to be said of it; masked
 */
@Schema(name = "ReviewResultRequest")
record ReviewResultRequest(
        @NotNull @Size(min = 1, max = ReviewLimits.ITEMS) List<@NotNull @Valid ScoreRequest> scores,
        @Size(max = ReviewLimits.WORDS) String remarks) {}
