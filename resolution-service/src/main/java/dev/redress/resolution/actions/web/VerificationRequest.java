package dev.redress.resolution.actions.web;

import dev.redress.resolution.actions.domain.Rate;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Whether an action helped.
 *
 * @param before the rate before it was done
 * @param after the rate since it was done
 * @param note what is to be said of it; masked
 */
@Schema(name = "ActionVerificationRequest")
record VerificationRequest(
        @NotNull @Valid RateBody before,
        @NotNull @Valid RateBody after,
        @Size(max = ActionLimits.WORDS) String note) {

    /**
     * Complaints of the same root cause and product over some days.
     *
     * @param complaints how many complaints came in, as analytics counts them
     * @param days over how many days, from 1
     */
    record RateBody(
            @NotNull @Min(0) Integer complaints,
            @NotNull @Min(1) @Max(ActionLimits.DAYS) Integer days) {

        Rate rate() {
            return new Rate(complaints, days);
        }
    }
}
