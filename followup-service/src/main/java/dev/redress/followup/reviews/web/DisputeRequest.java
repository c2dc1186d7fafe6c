package dev.redress.followup.reviews.web;

import dev.redress.followup.reviews.domain.ReviewLimits;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What somebody has against the marks. */
@Schema(name = "DisputeRequest")
record DisputeRequest(
        @Schema(description = "What is said against them; masked") @NotBlank @Size(max = ReviewLimits.WORDS)
        String words) {}
