package dev.redress.followup.reviews.web;

import static java.util.Objects.requireNonNullElse;

import dev.redress.followup.reviews.ReviewsProperties;
import dev.redress.followup.reviews.domain.ReviewLimits;
import dev.redress.followup.reviews.domain.SampleTerms;
import dev.redress.followup.reviews.domain.Trait;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.List;

/**
 * A sample to be drawn.
 *
 * @param month a month that is over, such as 2026-10
 * @param size how many complaints; all, when fewer were closed. 30 unless the service is told otherwise
 * @param strata what the strata are formed by; each gives in proportion, and at least one while there are enough for
 *     all. DEPARTMENT and SEVERITY unless the service is told otherwise
 * @param seed with the same seed anybody draws the same sample. Random when left out
 * @param checklist id of the checklist. HANDLING unless the service is told otherwise
 */
@Schema(name = "SampleRequest")
record SampleRequest(
        @Schema(type = "string") @NotNull YearMonth month,
        @Min(1) @Max(ReviewLimits.SAMPLE) Integer size,
        @Size(min = 1, max = 3) List<@NotNull Trait> strata,

        @Pattern(regexp = ReviewLimits.SEED, message = ReviewLimits.SEED_IS)
        String seed,

        @Pattern(regexp = ReviewLimits.ID, message = ReviewLimits.ID_IS)
        String checklist) {

    SampleTerms.Wish wish(ReviewsProperties otherwise) {
        return new SampleTerms.Wish(
                requireNonNullElse(seed, ""),
                requireNonNullElse(size, otherwise.size()),
                requireNonNullElse(strata, otherwise.strata()),
                requireNonNullElse(checklist, otherwise.checklist()));
    }
}
