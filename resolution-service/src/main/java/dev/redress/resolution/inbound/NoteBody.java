package dev.redress.resolution.inbound;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What colleagues should know. */
@Schema(name = "NoteRequest")
record NoteBody(
        @Schema(description = "Masked. No names, please") @NotBlank @Size(max = Limits.WORDS)
        String text) {}
