package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.Findings;
import dev.redress.resolution.casework.domain.Stamp;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What the customer was told of the inquiry. */
@Schema(name = "FindingsRequest")
record FindingsRequest(
        @Schema(description = "How the customer was told") @NotNull
        Channel channel,

        @Schema(description = "Why it happened, as told; masked") @NotBlank @Size(max = CaseLimits.WORDS)
        String cause,

        @Schema(description = "What the company thinks of it, as told; masked") @NotBlank @Size(max = CaseLimits.WORDS)
        String opinion,

        @Schema(description = "Until when a solution was promised; a promise, with a clock of its own")
        Instant solutionPromisedFor) {

    Findings findings(MaskedWords words, Stamp said) {
        return new Findings(
                channel, words.of(cause), words.of(opinion), Milliseconds.millis(solutionPromisedFor), said);
    }
}
