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
 * @param dueAt until when; after it was told
 * @param toldAt when the customer was told; now when left out. Not in the future, not before the cycle began
 * @param lateReason why it is put on record so late; needed further back than the policy lets a handler go, which takes a lead or someone higher; becomes a note, masked
 */
@Schema(name = "PromiseRequest")
record PromiseRequest(
        @NotBlank @Size(max = CaseLimits.SHORT) String what,
        @NotNull Instant dueAt,
        Instant toldAt,
        @Size(max = CaseLimits.WORDS) String lateReason) {

    /**
     * That it was kept; may be left out altogether.
     *
     * @param keptAt when; now when left out. Not in the future, not before it was promised
     * @param lateReason why it is put on record so late; needed further back than the policy lets a handler go, which takes a lead or someone higher; becomes a note, masked
     */
    @Schema(name = "PromiseKeptRequest")
    record KeptBody(
            Instant keptAt, @Size(max = CaseLimits.WORDS) String lateReason) {
        static final KeptBody NOW = new KeptBody(null, null);
    }
}
