package dev.redress.resolution.actions.web;

import dev.redress.resolution.actions.domain.Rate;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whether an action helped. */
@Schema(name = "ActionVerificationRequest")
record VerificationRequest(
        @Schema(description = "The rate before it was done") @NotNull @Valid
        RateBody before,

        @Schema(description = "The rate since it was done") @NotNull @Valid
        RateBody after,

        @Schema(description = "What is to be said of it; masked") @Size(max = ActionLimits.WORDS)
        String note) {

    @Schema(
            name = "Rate",
            description = "Complaints of the same root cause and product, as analytics counts them, over some days")
    record RateBody(
            @NotNull @Min(0) Integer complaints,
            @NotNull @Min(1) @Max(ActionLimits.DAYS) Integer days) {

        Rate rate() {
            return new Rate(complaints, days);
        }
    }
}
