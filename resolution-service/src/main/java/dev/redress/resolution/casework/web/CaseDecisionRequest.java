package dev.redress.resolution.casework.web;

import dev.redress.chassis.text.domain.Blank;
import dev.redress.chassis.web.Problem;
import dev.redress.resolution.casework.domain.Channel;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Yes or no to what someone else has asked for.
 *
 * @param approved true: agrees; false: does not
 * @param reason why not; with approved false, and only then; masked
 * @param toldBy how the customer is told; for a refusal, unless the handler has said it already
 * @param toldAt when the customer was told, for a refusal; now when left out. Not in the future, not before it was proposed
 * @param lateReason why it is put on record so late; needed further back than the policy lets a handler go, which takes a lead or someone higher; becomes a note, masked
 */
@Schema(name = "DecisionRequest")
record CaseDecisionRequest(
        @NotNull Boolean approved,
        @Size(max = CaseLimits.WORDS) String reason,
        Channel toldBy,
        Instant toldAt,
        @Size(max = CaseLimits.WORDS) String lateReason) {

    CaseDecisionRequest checked() {
        var noReason = Blank.is(reason);
        if (approved && !noReason) {
            throw Problem.invalid("reason", "out-of-place", "belongs to a no");
        }
        if (!approved && noReason) {
            throw Problem.invalid("reason", "not-blank", "is needed with a no");
        }
        return this;
    }
}
