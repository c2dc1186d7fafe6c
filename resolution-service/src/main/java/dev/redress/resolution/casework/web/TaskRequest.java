package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.domain.Execution;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/** What is asked of a department. */
@Schema(name = "TaskRequest")
record TaskRequest(
        @Schema(
                description = "CONSULT: to know more, in every open stage after contact; CARRY_OUT: to do what the"
                        + " customer has agreed to, and only that")
        @NotNull
        Execution.Purpose purpose,

        @Schema(description = "Code of the department")
        @NotNull
        @Pattern(regexp = CaseLimits.CODE)
        @Size(max = CaseLimits.MAX_CODE)
        String department,

        @Schema(description = "Code of the person, when it is one person's")
        @Pattern(regexp = CaseLimits.CODE)
        @Size(max = CaseLimits.MAX_CODE)
        String person,

        @Schema(description = "What is to be done; masked") @NotBlank @Size(max = CaseLimits.WORDS)
        String what,

        @Schema(description = "Until when; in the future") @NotNull
        Instant dueAt) {

    Execution.Ask ask(MaskedWords words) {
        return new Execution.Ask(
                purpose, department, person == null ? "" : person, words.of(what), Milliseconds.millis(dueAt));
    }

    /** That it is done. */
    @Schema(name = "TaskDoneRequest")
    record DoneBody(
            @Schema(description = "What came of it; masked") @Size(max = CaseLimits.WORDS)
            String result,

            @Schema(description = "References to what proves it; needed for what was carried out")
            @Size(max = CaseLimits.REFERENCES)
            List<@NotBlank @Size(max = CaseLimits.SHORT) String> evidence) {}
}
