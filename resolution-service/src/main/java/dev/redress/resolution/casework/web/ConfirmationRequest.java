package dev.redress.resolution.casework.web;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.casework.MaskedWords;
import dev.redress.resolution.casework.domain.Confirmation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * What the complaint is about, as confirmed with the customer.
 *
 * @param content what happened, as the customer confirms it; masked
 * @param wish what the customer wants; masked
 * @param wishBy by when the customer wants it
 * @param confirmedAt when the customer confirmed it; now when left out. Not in the future, not before a person first answered the customer
 * @param lateReason why it is put on record so late; needed further back than the policy lets a handler go, which takes a lead or someone higher; becomes a note, masked
 */
@Schema(name = "ConfirmationRequest")
record ConfirmationRequest(
        @NotBlank @Size(max = CaseLimits.WORDS) String content,
        @Size(max = CaseLimits.WORDS) String wish,
        Instant wishBy,
        Instant confirmedAt,
        @Size(max = CaseLimits.WORDS) String lateReason) {

    Confirmation confirmation(MaskedWords words, Stamp stamp) {
        return new Confirmation(words.of(content), words.of(wish), Milliseconds.millis(wishBy), stamp);
    }
}
