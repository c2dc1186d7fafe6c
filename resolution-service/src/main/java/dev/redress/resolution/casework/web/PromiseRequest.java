package dev.redress.resolution.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** A time told to the customer. */
@Schema(name = "PromiseRequest")
record PromiseRequest(
        @Schema(description = "What was promised; masked") @NotBlank @Size(max = CaseLimits.SHORT)
        String what,

        @Schema(description = "Until when; in the future") @NotNull
        Instant dueAt) {}
