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
 */
@Schema(name = "FindingsRequest")
record FindingsRequest(
        @NotNull Channel channel,
        @NotBlank @Size(max = CaseLimits.WORDS) String cause,
        @NotBlank @Size(max = CaseLimits.WORDS) String opinion,
        Instant solutionPromisedFor) {

    Findings findings(MaskedWords words, Stamp stamp) {
        return new Findings(
                channel, words.of(cause), words.of(opinion), Milliseconds.millis(solutionPromisedFor), stamp);
    }
}
