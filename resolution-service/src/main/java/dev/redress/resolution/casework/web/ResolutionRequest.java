package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.domain.Resolution;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * All that was agreed is done.
 *
 * @param outcome how it ended: the complaint was right, partly right, not right, or settled without deciding
 * @param summary what was done; masked
 */
@Schema(name = "ResolutionRequest")
record ResolutionRequest(
        @NotNull Resolution.Outcome outcome,
        @Size(max = CaseLimits.WORDS) String summary) {}
