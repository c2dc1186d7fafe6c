package dev.redress.resolution.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * The wait is over; may be left out altogether.
 *
 * @param resumedAt when what was waited for came; now when left out. Not in the future, not before the wait began
 * @param lateReason why it is put on record so late; needed further back than the policy lets a handler go, which takes a lead or someone higher; becomes a note, masked
 */
@Schema(name = "ResumeRequest")
record ResumeRequest(
        Instant resumedAt, @Size(max = CaseLimits.WORDS) String lateReason) {
    static final ResumeRequest NOW = new ResumeRequest(null, null);
}
