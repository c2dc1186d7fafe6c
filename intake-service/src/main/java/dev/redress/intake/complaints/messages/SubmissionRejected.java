package dev.redress.intake.complaints.messages;

import dev.redress.chassis.web.Problem.FieldProblem;
import java.util.List;

/**
 * The data of {@code submission.rejected.v1}: nothing was entered.
 *
 * @param sourceSystem null when not said
 * @param externalId null when not said
 * @param code {@code intake:invalid}, {@code intake:malformed}, {@code intake:conflict}, or {@code intake:failed} for a fault of
 *     ours
 */
record SubmissionRejected(
        String submissionId, String sourceSystem, String externalId, String code, List<FieldProblem> errors) {
    static final String TYPE = "submission.rejected.v1";
}
