package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.domain.Resolution;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * All that was agreed is done.
 *
 * @param outcome how it ended: the complaint was right, partly right, not right, or settled without deciding
 * @param summary what was done; masked
 * @param resolvedAt when; now when left out. Not in the future, not before the last happened of what it builds on
 * @param lateReason why it is put on record so late; needed further back than the policy lets a handler go, which takes a lead or someone higher; becomes a note, masked
 */
@Schema(name = "ResolutionRequest")
record ResolutionRequest(
        @NotNull Resolution.Outcome outcome,
        @Size(max = CaseLimits.WORDS) String summary,
        Instant resolvedAt,
        @Size(max = CaseLimits.WORDS) String lateReason) {}
