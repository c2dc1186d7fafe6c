package dev.redress.resolution.actions.web;

import dev.redress.chassis.privacy.Masking;
import dev.redress.resolution.actions.domain.ActionOrder;
import dev.redress.resolution.casework.domain.Cause.RootCause;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** An action to be taken. */
@Schema(name = "ActionRequest")
record ActionRequest(
        @Schema(description = "CORRECTIVE: against what has happened; PREVENTIVE: against what could") @NotNull
        ActionOrder.Kind kind,

        @Schema(description = "Ids of the complaints that show the need")
        @NotNull
        @Size(min = 1, max = ActionLimits.COMPLAINTS)
        List<
                        @NotNull
                        @Pattern(regexp = ActionLimits.COMPLAINT_ID, message = "must be the id of a complaint, a UUID")
                        String>
                complaints,

        @Schema(description = "What is to be done; masked") @NotBlank @Size(max = ActionLimits.WORDS)
        String what,

        @Schema(description = "The root cause that it removes") @NotNull
        RootCause rootCause,

        @Schema(description = "Name of the product that it is about, as in the complaints; absent for all")
        @Size(min = 1, max = 200)
        String product,

        @Schema(description = "Code of the department that does it; one that the directory knows")
        @NotNull
        @Pattern(regexp = ActionLimits.CODE)
        @Size(max = ActionLimits.CODE_LENGTH)
        String department,

        @Schema(description = "Code of the person who answers for it; one who works here")
        @NotNull
        @Pattern(regexp = ActionLimits.CODE)
        @Size(max = ActionLimits.CODE_LENGTH)
        String owner,

        @Schema(description = "Day by which it is to be done; not in the past") @NotNull
        LocalDate dueOn) {

    ActionOrder order(Masking masking) {
        return new ActionOrder(
                kind,
                complaints,
                masking.mask(what.strip()),
                rootCause,
                product == null ? "" : product.strip(),
                department,
                owner,
                dueOn);
    }
}
