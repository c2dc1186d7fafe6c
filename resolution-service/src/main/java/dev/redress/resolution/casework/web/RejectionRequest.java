package dev.redress.resolution.casework.web;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.casework.MaskedWords;
import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.Rejection;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * The company does not act on the complaint.
 *
 * @param outcome NOT_ACCEPTED: not a matter for complaint handling; NOT_UPHELD: looked into and not right; REFERRED: another body must decide
 * @param reason why, as told to the customer; masked
 * @param furtherWays where else the customer can turn, as told; masked
 * @param toldBy how the customer is told; needed when the refusal takes effect
 * @param toldAt when the customer was told, where it takes effect at once; now when left out. Not in the future, not before the last happened of what it builds on
 * @param lateReason why it is put on record so late; needed further back than the policy lets a handler go, which takes a lead or someone higher; becomes a note, masked
 */
@Schema(name = "RefusalRequest")
record RejectionRequest(
        @NotNull Rejection.Outcome outcome,
        @NotBlank @Size(max = CaseLimits.WORDS) String reason,
        @NotBlank @Size(max = CaseLimits.WORDS) String furtherWays,
        Channel toldBy,
        Instant toldAt,
        @Size(max = CaseLimits.WORDS) String lateReason) {

    Rejection rejection(MaskedWords words, Stamp stamp) {
        return new Rejection(outcome, words.of(reason), words.of(furtherWays), toldBy, "", stamp);
    }
}
