package dev.redress.followup.reviews.web;

import dev.redress.followup.reviews.domain.ReviewLimits;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What somebody has against the marks.
 *
 * @param words what is said against them; masked
 */
@Schema(name = "DisputeRequest")
record DisputeRequest(
        @NotBlank @Size(max = ReviewLimits.WORDS) String words) {}
