package dev.redress.resolution.casework.web;

import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.MaskedWords;
import dev.redress.resolution.casework.domain.Execution;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * What is asked of a department.
 *
 * @param purpose CONSULT: to know more, in every open stage after contact; CARRY_OUT: to do what the customer has agreed to, and only that
 * @param department code of the department
 * @param person code of the person, when it is one person's; they, who stands in for them or their lead then put on record
 *     that it is done, and nobody else of the department
 * @param what what is to be done; masked
 * @param dueAt until when; in the future
 * @param remedy which remedy of the agreement is done with it; for CARRY_OUT, and may be left out where there is but one
 * @param quantity how many of it; needed where more than one was agreed
 */
@Schema(name = "TaskRequest")
record TaskRequest(
        @NotNull Execution.Purpose purpose,

        @NotNull @Pattern(regexp = CaseLimits.CODE) @Size(max = CaseLimits.MAX_CODE)
        String department,

        @Pattern(regexp = CaseLimits.CODE) @Size(max = CaseLimits.MAX_CODE)
        String person,

        @NotBlank @Size(max = CaseLimits.WORDS) String what,
        @NotNull Instant dueAt,
        Remedy.Kind remedy,
        @Min(1) Integer quantity) {

    Execution.Ask ask(MaskedWords words) {
        return new Execution.Ask(
                purpose,
                department,
                person == null ? "" : person,
                words.of(what),
                Milliseconds.millis(dueAt),
                remedy == null ? null : new Execution.Share(remedy, quantity == null ? 0 : quantity));
    }

    /**
     * That it is done.
     *
     * @param result what came of it; masked
     * @param evidence references to what proves it; needed for what was carried out
     * @param doneAt when it was done; now when left out. Not in the future, not before it was asked for
     * @param lateReason why it is put on record so late; needed further back than the policy lets a handler go, which takes a lead or someone higher; becomes a note, masked
     */
    @Schema(name = "TaskDoneRequest")
    record DoneBody(
            @Size(max = CaseLimits.WORDS) String result,
            @Size(max = CaseLimits.REFERENCES) List<@NotBlank @Size(max = CaseLimits.SHORT) String> evidence,
            Instant doneAt,
            @Size(max = CaseLimits.WORDS) String lateReason) {}
}
