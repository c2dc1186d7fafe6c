package dev.redress.resolution.casework.web;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.casework.MaskedWords;
import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.Findings;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * What the customer was told of the inquiry.
 *
 * @param channel how the customer was told
 * @param cause why it happened, as told; masked
 * @param opinion what the company thinks of it, as told; masked
 * @param solutionPromisedFor until when a solution was promised; a promise, with a clock of its own
 * @param toldAt when the customer was told; now when left out. Not in the future, not before a person first answered the customer
 * @param lateReason why it is put on record so late; needed further back than the policy lets a handler go, which takes a lead or someone higher; becomes a note, masked
 */
@Schema(name = "FindingsRequest")
record FindingsRequest(
        @NotNull Channel channel,
        @NotBlank @Size(max = CaseLimits.WORDS) String cause,
        @NotBlank @Size(max = CaseLimits.WORDS) String opinion,
        Instant solutionPromisedFor,
        Instant toldAt,
        @Size(max = CaseLimits.WORDS) String lateReason) {

    Findings findings(MaskedWords words, Stamp stamp) {
        return new Findings(
                channel, words.of(cause), words.of(opinion), Milliseconds.millis(solutionPromisedFor), stamp);
    }
}
