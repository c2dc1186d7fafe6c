package dev.redress.resolution.inbound;

import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.resolution.domain.Proposal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;

/** What the customer says to the proposal. */
@Schema(name = "AcceptanceRequest")
record AcceptanceBody(
        @Schema(description = "true: agrees; false: declines") @NotNull
        Boolean accepted,

        @Schema(description = "What proves that the customer agrees; with accepted true, and only then")
        Proposal.Evidence evidence,

        @Schema(description = "Why the customer does not agree; with accepted false, and only then; masked")
        @Size(max = Limits.WORDS)
        String reason) {

    /** What belongs to the one answer is needed with it, and does not belong to the other. */
    AcceptanceBody checked() {
        var errors = new ArrayList<FieldProblem>();
        var noReason = reason == null || reason.isBlank();
        if (accepted && evidence == null) {
            errors.add(new FieldProblem("evidence", "not-null", "is needed when the customer agrees"));
        }
        if (accepted && !noReason) {
            errors.add(new FieldProblem("reason", "out-of-place", "belongs to a customer who declines"));
        }
        if (!accepted && noReason) {
            errors.add(new FieldProblem("reason", "not-blank", "is needed when the customer declines"));
        }
        if (!accepted && evidence != null) {
            errors.add(new FieldProblem("evidence", "out-of-place", "belongs to a customer who agrees"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return this;
    }
}
