package dev.redress.resolution.casework.web;

import dev.redress.resolution.agreements.domain.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * An amount of money.
 *
 * @param minor in the currency's smallest unit, such as cents or fen; whole, and more than 0 where it is owed
 * @param currency ISO 4217 code of a currency that is in circulation; no fund, no metal, no code for tests
 */
@Schema(name = "MoneyRequest")
record MoneyRequest(
        @NotNull @Min(0) @Max(Money.MOST) Long minor,

        @NotNull @Pattern(regexp = "[A-Z]{3}") @InCirculation
        String currency) {

    Money money() {
        return new Money(minor, currency);
    }
}
