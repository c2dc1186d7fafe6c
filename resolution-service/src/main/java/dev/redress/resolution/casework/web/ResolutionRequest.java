package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.domain.Resolution;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** All that was agreed is done. */
@Schema(name = "ResolutionRequest")
record ResolutionRequest(
        @Schema(
                description =
                        "How it ended: the complaint was right, partly right, not right, or settled without deciding")
        @NotNull
        Resolution.Outcome outcome,

        @Schema(description = "What was done; masked") @Size(max = CaseLimits.WORDS)
        String summary) {}
