package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.Rejection;
import dev.redress.resolution.casework.domain.Stamp;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The company does not act on the complaint. */
@Schema(name = "RefusalRequest")
record RejectionRequest(
        @Schema(
                description =
                        "NOT_ACCEPTED: not a matter for complaint handling; NOT_UPHELD: looked into and not right;"
                                + " REFERRED: another body must decide")
        @NotNull
        Rejection.Outcome outcome,

        @Schema(description = "Why, as told to the customer; masked") @NotBlank @Size(max = CaseLimits.WORDS)
        String reason,

        @Schema(description = "Where else the customer can turn, as told; masked")
        @NotBlank
        @Size(max = CaseLimits.WORDS)
        String furtherWays,

        @Schema(description = "How the customer is told; needed when the refusal takes effect")
        Channel toldBy) {

    Rejection rejection(MaskedWords words, Stamp said) {
        return new Rejection(outcome, words.of(reason), words.of(furtherWays), toldBy, "", said);
    }
}
