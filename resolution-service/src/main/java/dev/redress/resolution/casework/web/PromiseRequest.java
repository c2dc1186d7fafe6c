package dev.redress.resolution.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A time told to the customer.
 *
 * @param what what was promised; masked
 * @param dueAt until when; in the future
 */
@Schema(name = "PromiseRequest")
record PromiseRequest(
        @NotBlank @Size(max = CaseLimits.SHORT) String what,
        @NotNull Instant dueAt) {}
