package dev.redress.resolution.inbound;

import dev.redress.resolution.domain.Rejection;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The company does not act on the complaint. */
@Schema(name = "RefusalRequest")
record RefusalBody(
        @Schema(
                description =
                        "NOT_ACCEPTED: not a matter for complaint handling; NOT_UPHELD: looked into and not right;"
                                + " REFERRED: another body must decide")
        @NotNull
        Rejection.Outcome outcome,

        @Schema(description = "Why, as told to the customer; masked") @NotBlank @Size(max = Limits.WORDS)
        String reason) {}
