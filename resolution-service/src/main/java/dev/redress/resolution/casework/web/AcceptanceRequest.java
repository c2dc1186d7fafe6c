package dev.redress.resolution.casework.web;

import dev.redress.chassis.text.domain.Blank;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.resolution.casework.domain.Proposal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;

/**
 * What the customer says to the offer.
 *
 * @param accepted true: agrees; false: declines
 * @param evidence what proves that the customer agrees; with accepted true, and only then
 * @param reference where the recording of the call, or the scan, lies; with accepted true, and only then
 * @param hash SHA-256 of the wording that the customer answers; the newest when left out
 * @param reason why the customer does not agree; with accepted false, and only then; masked
 * @param answeredAt when the customer said so; now when left out. Not in the future, not before it was offered
 * @param lateReason why it is put on record so late; needed further back than the policy lets a handler go, which takes a lead or someone higher; becomes a note, masked
 */
@Schema(name = "AcceptanceRequest")
record AcceptanceRequest(
        @NotNull Boolean accepted,
        Proposal.Evidence evidence,
        @Size(max = CaseLimits.SHORT) String reference,
        @Pattern(regexp = "[0-9a-f]{64}") String hash,
        @Size(max = CaseLimits.WORDS) String reason,
        Instant answeredAt,
        @Size(max = CaseLimits.WORDS) String lateReason) {

    /** What belongs to the one answer is needed with it, and does not belong to the other. */
    AcceptanceRequest checked() {
        var errors = new ArrayList<FieldProblem>();
        var noReason = Blank.is(reason);
        var noReference = Blank.is(reference);
        if (accepted) {
            need(errors, evidence != null, "evidence", "not-null", "agrees");
            need(errors, !noReference, "reference", "not-blank", "agrees");
            exclude(errors, !noReason, "reason", "declines");
        } else {
            need(errors, !noReason, "reason", "not-blank", "declines");
            exclude(errors, evidence != null, "evidence", "agrees");
            exclude(errors, !noReference, "reference", "agrees");
        }
        Problem.requireNone(errors);
        return this;
    }

    private static void need(ArrayList<FieldProblem> errors, boolean there, String field, String code, String who) {
        if (!there) {
            errors.add(new FieldProblem(field, code, "is needed when the customer " + who));
        }
    }

    private static void exclude(ArrayList<FieldProblem> errors, boolean there, String field, String who) {
        if (there) {
            errors.add(new FieldProblem(field, "out-of-place", "belongs to a customer who " + who));
        }
    }

    String hashOrNewest() {
        return hash == null ? "" : hash;
    }
}
