package dev.redress.followup.reviews;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What somebody has against the marks. */
@Schema(name = "DisputeRequest")
record DisputeBody(
        @Schema(description = "What is said against them; masked") @NotBlank @Size(max = Limits.WORDS)
        String words) {}
