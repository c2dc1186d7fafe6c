package dev.redress.resolution.actions.web;

import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.text.domain.Blank;
import dev.redress.resolution.actions.domain.ActionOrder;
import dev.redress.resolution.casework.domain.Cause.RootCause;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * An action to be taken.
 *
 * @param kind CORRECTIVE: against what has happened; PREVENTIVE: against what could
 * @param complaints ids of the complaints that show the need
 * @param what what is to be done; masked
 * @param rootCause the root cause that it removes
 * @param product name of the product that it is about, as in the complaints; absent for all
 * @param department code of the department that does it; one that the directory knows
 * @param owner code of the person who answers for it; one who works here
 * @param dueOn day by which it is to be done; not in the past
 */
@Schema(name = "ActionRequest")
record ActionRequest(
        @NotNull ActionOrder.Kind kind,

        @NotNull @Size(min = 1, max = ActionLimits.COMPLAINTS)
        List<
                        @NotNull
                        @Pattern(regexp = ActionLimits.COMPLAINT_ID, message = "must be the id of a complaint, a UUID")
                        String>
                complaints,

        @NotBlank @Size(max = ActionLimits.WORDS) String what,
        @NotNull RootCause rootCause,
        @Size(min = 1, max = 200) String product,

        @NotNull @Pattern(regexp = ActionLimits.CODE) @Size(max = ActionLimits.CODE_LENGTH)
        String department,

        @NotNull @Pattern(regexp = ActionLimits.CODE) @Size(max = ActionLimits.CODE_LENGTH)
        String owner,

        @NotNull LocalDate dueOn) {

    ActionOrder order(Masking masking) {
        return new ActionOrder(
                kind, complaints, masking.words(what), rootCause, Blank.strip(product), department, owner, dueOn);
    }
}
