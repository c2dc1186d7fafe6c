package dev.redress.resolution.casework.web;

import dev.redress.resolution.agreements.domain.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

@Schema(name = "MoneyRequest")
record MoneyRequest(
        @Schema(description = "In the currency's smallest unit, such as cents or fen")
        @NotNull
        @Min(0)
        @Max(1_000_000_000_000L)
        Long minor,

        @Schema(description = "ISO 4217 code") @NotNull @Pattern(regexp = "[A-Z]{3}")
        String currency) {

    Money money() {
        return new Money(minor, currency);
    }
}
