package dev.redress.resolution.inbound;

import dev.redress.resolution.domain.Cause;
import dev.redress.resolution.domain.Said;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Why it happened. */
@Schema(name = "CauseRequest")
record CauseBody(
        @Schema(description = "Root cause") @NotNull Cause.RootCause rootCause,

        @Schema(description = "How far the company is at fault") @NotNull
        Cause.Fault fault,

        @Schema(description = "How it was found and what it is; masked") @Size(max = Limits.WORDS)
        String explanation,

        @Schema(description = "Code of the department where the cause lies, when it lies in one")
        @Pattern(regexp = Limits.CODE)
        @Size(max = 64)
        String causeDepartment) {

    Cause cause(Words words, Said said) {
        return new Cause(rootCause, fault, words.of(explanation), causeDepartment == null ? "" : causeDepartment, said);
    }
}
