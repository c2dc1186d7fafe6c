package dev.redress.resolution.inbound;

import dev.redress.resolution.domain.Channel;
import dev.redress.resolution.domain.Findings;
import dev.redress.resolution.domain.Said;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What the customer was told of the inquiry. */
@Schema(name = "FindingsRequest")
record FindingsBody(
        @Schema(description = "How the customer was told") @NotNull
        Channel channel,

        @Schema(description = "Why it happened, as told; masked") @NotBlank @Size(max = Limits.WORDS)
        String cause,

        @Schema(description = "What the company thinks of it, as told; masked") @NotBlank @Size(max = Limits.WORDS)
        String opinion,

        @Schema(description = "Until when a solution was promised; a promise, with a clock of its own")
        Instant solutionPromisedFor) {

    Findings findings(Words words, Said said) {
        return new Findings(channel, words.of(cause), words.of(opinion), Times.millis(solutionPromisedFor), said);
    }
}
