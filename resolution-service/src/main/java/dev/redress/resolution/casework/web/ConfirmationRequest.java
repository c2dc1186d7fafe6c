package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.domain.Confirmation;
import dev.redress.resolution.casework.domain.Stamp;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What the complaint is about, as confirmed with the customer. */
@Schema(name = "ConfirmationRequest")
record ConfirmationRequest(
        @Schema(description = "What happened, as the customer confirms it; masked")
        @NotBlank
        @Size(max = CaseLimits.WORDS)
        String content,

        @Schema(description = "What the customer wants; masked") @Size(max = CaseLimits.WORDS)
        String wish,

        @Schema(description = "By when the customer wants it")
        Instant wishBy) {

    Confirmation confirmation(MaskedWords words, Stamp said) {
        return new Confirmation(words.of(content), words.of(wish), Milliseconds.millis(wishBy), said);
    }
}
