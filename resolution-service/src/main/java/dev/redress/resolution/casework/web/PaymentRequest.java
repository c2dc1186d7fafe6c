package dev.redress.resolution.casework.web;

import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.Execution;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What the customer got. */
@Schema(name = "PaymentRequest")
record PaymentRequest(
        @Schema(description = "A remedy of the agreement") @NotNull
        Remedy.Kind kind,

        @Schema(description = "How many, where it can be counted") @Min(1)
        Integer quantity,

        @Schema(description = "How much money, where it is money; no more than was agreed") @Valid
        MoneyRequest amount,

        @Schema(description = "On which day; not in the future") @NotNull
        LocalDate paidOn,

        @Schema(
                description =
                        "What names it: number of the payment or delivery. The same reference is the same payment")
        @NotBlank
        @Size(max = CaseLimits.SHORT)
        String reference) {

    Execution.Pay pay() {
        return new Execution.Pay(
                kind,
                quantity == null ? 0 : quantity,
                amount == null ? null : amount.money(),
                paidOn,
                reference.strip());
    }
}
