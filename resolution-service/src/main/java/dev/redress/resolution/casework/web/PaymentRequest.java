package dev.redress.resolution.casework.web;

import dev.redress.chassis.text.domain.Blank;
import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.Execution;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What the customer got.
 *
 * @param kind a remedy of the agreement
 * @param quantity how many, where it can be counted
 * @param amount how much money, where it is money; no more than was agreed
 * @param paidOn on which day; not in the future
 * @param reference what names it: number of the payment or delivery. The same reference is the same payment
 */
@Schema(name = "PaymentRequest")
record PaymentRequest(
        @NotNull Remedy.Kind kind,
        @Min(1) Integer quantity,
        @Valid MoneyRequest amount,
        @NotNull LocalDate paidOn,
        @NotBlank @Size(max = CaseLimits.SHORT) String reference) {

    Execution.Pay pay() {
        return new Execution.Pay(
                kind,
                quantity == null ? 0 : quantity,
                amount == null ? null : amount.money(),
                paidOn,
                Blank.strip(reference));
    }
}
