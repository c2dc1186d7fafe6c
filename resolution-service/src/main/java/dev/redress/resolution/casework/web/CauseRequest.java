package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.domain.Cause;
import dev.redress.resolution.casework.domain.Stamp;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Why it happened. */
@Schema(name = "CauseRequest")
record CauseRequest(
        @Schema(description = "Root cause") @NotNull Cause.RootCause rootCause,

        @Schema(description = "How far the company is at fault") @NotNull
        Cause.Fault fault,

        @Schema(description = "How it was found and what it is; masked") @Size(max = CaseLimits.WORDS)
        String explanation,

        @Schema(description = "Code of the department where the cause lies, when it lies in one")
        @Pattern(regexp = CaseLimits.CODE)
        @Size(max = CaseLimits.MAX_CODE)
        String causeDepartment,

        @Schema(description = "Code of the person who is responsible for the cause, apart from who handles the case")
        @Pattern(regexp = CaseLimits.CODE)
        @Size(max = CaseLimits.MAX_CODE)
        String causePerson,

        @Schema(description = "References to evidence, such as ids of attachments of the complaint")
        @Size(max = CaseLimits.REFERENCES)
        List<@NotBlank @Size(max = CaseLimits.SHORT) String> evidence,

        @Schema(description = "How it was looked for") Cause.Method method,

        @Schema(description = "The whys, each because of the next, or the factors; masked")
        @Size(max = CaseLimits.REFERENCES)
        List<@NotBlank @Size(max = CaseLimits.WORDS) String> reasons,

        @Schema(description = "What it costs the company; a large loss needs a second investigator") @Valid
        MoneyRequest estimatedLoss) {

    Cause cause(MaskedWords words, Stamp said) {
        return new Cause(
                rootCause,
                fault,
                words.of(explanation),
                causeDepartment == null ? "" : causeDepartment,
                causePerson == null ? "" : causePerson,
                evidence,
                method,
                reasons == null ? List.of() : reasons.stream().map(words::of).toList(),
                estimatedLoss == null ? null : estimatedLoss.money(),
                false,
                said,
                null);
    }
}
