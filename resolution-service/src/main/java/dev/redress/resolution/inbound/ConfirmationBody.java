package dev.redress.resolution.inbound;

import dev.redress.resolution.domain.Confirmation;
import dev.redress.resolution.domain.Said;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What the complaint is about, as confirmed with the customer. */
@Schema(name = "ConfirmationRequest")
record ConfirmationBody(
        @Schema(description = "What happened, as the customer confirms it; masked") @NotBlank @Size(max = Limits.WORDS)
        String content,

        @Schema(description = "What the customer wants; masked") @Size(max = Limits.WORDS)
        String wish,

        @Schema(description = "By when the customer wants it")
        Instant wishBy) {

    Confirmation confirmation(Words words, Said said) {
        return new Confirmation(words.of(content), words.of(wish), Times.millis(wishBy), said);
    }
}
