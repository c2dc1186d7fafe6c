package dev.redress.resolution.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What colleagues should know.
 *
 * @param text what they should know; masked. No names, please
 */
@Schema(name = "NoteRequest")
record NoteRequest(@NotBlank @Size(max = CaseLimits.WORDS) String text) {}
