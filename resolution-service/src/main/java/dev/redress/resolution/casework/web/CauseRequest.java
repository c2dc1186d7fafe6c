package dev.redress.resolution.casework.web;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.casework.MaskedWords;
import dev.redress.resolution.casework.domain.Cause;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * Why it happened.
 *
 * @param rootCause the kind of cause
 * @param fault how far the company is at fault
 * @param explanation how it was found and what it is; masked
 * @param causeDepartment code of the department where the cause lies, when it lies in one
 * @param causePerson code of the person who is responsible for the cause, apart from who handles the case
 * @param evidence references to evidence, such as ids of attachments of the complaint
 * @param method how it was looked for
 * @param reasons the whys, each because of the next, or the factors; masked
 * @param estimatedLoss what it costs the company; a large loss needs a second investigator
 * @param foundAt when it was found; now when left out. Not in the future, not before the cycle began
 * @param lateReason why it is put on record so late; needed further back than the policy lets a handler go, which takes a lead or someone higher; becomes a note, masked
 */
@Schema(name = "CauseRequest")
record CauseRequest(
        @NotNull Cause.RootCause rootCause,
        @NotNull Cause.Fault fault,
        @Size(max = CaseLimits.WORDS) String explanation,

        @Pattern(regexp = CaseLimits.CODE) @Size(max = CaseLimits.MAX_CODE)
        String causeDepartment,

        @Pattern(regexp = CaseLimits.CODE) @Size(max = CaseLimits.MAX_CODE)
        String causePerson,

        @Size(max = CaseLimits.REFERENCES) List<@NotBlank @Size(max = CaseLimits.SHORT) String> evidence,
        Cause.Method method,
        @Size(max = CaseLimits.REFERENCES) List<@NotBlank @Size(max = CaseLimits.WORDS) String> reasons,
        @Valid MoneyRequest estimatedLoss,
        Instant foundAt,
        @Size(max = CaseLimits.WORDS) String lateReason) {

    Cause cause(MaskedWords words, Stamp stamp) {
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
                stamp,
                null);
    }
}
