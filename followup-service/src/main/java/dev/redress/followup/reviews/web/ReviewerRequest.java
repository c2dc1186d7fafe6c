package dev.redress.followup.reviews.web;

import dev.redress.followup.reviews.domain.ReviewLimits;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Who is to review.
 *
 * @param reviewer code of a person with the role QUALITY who is there today and is no party to the complaint
 */
@Schema(name = "ReviewerRequest")
record ReviewerRequest(
        @NotNull @Pattern(regexp = ReviewLimits.CODE) @Size(max = ReviewLimits.CODE_LENGTH)
        String reviewer) {}
