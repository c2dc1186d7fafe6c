package dev.redress.resolution.casework.web;

import dev.redress.resolution.clocks.domain.PauseReason;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The case waits for someone who is not one of us.
 *
 * @param reason what for; waiting for our own people is no reason
 * @param note what exactly is awaited, in words; masked
 */
@Schema(name = "PauseRequest")
record PauseRequest(
        @NotNull PauseReason reason,
        @Size(max = CaseLimits.WORDS) String note) {}
