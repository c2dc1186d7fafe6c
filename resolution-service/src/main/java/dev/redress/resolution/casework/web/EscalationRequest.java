package dev.redress.resolution.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Someone higher must have it.
 *
 * @param level 1 lead, 2 department head, 3 complaint manager, 4 mediation board
 * @param reason why, in words; masked
 */
@Schema(name = "EscalationRequest")
record EscalationRequest(
        @NotNull @Min(1) @Max(4) Integer level,
        @NotBlank @Size(max = CaseLimits.WORDS) String reason) {}
