package dev.redress.intake.complaints.messages;

import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.ExternalReference;

/**
 * The data of {@code submission.applied.v1}: what was handed in about a complaint is on record.
 *
 * @param applied AMENDMENT or WITHDRAWAL
 */
record SubmissionApplied(
        String submissionId,
        String sourceSystem,
        String externalId,
        String complaintId,
        String number,
        String applied) {
    static final String TYPE = "submission.applied.v1";

    static SubmissionApplied of(String submissionId, ExternalReference reference, Complaint it, String applied) {
        return new SubmissionApplied(
                submissionId, reference.system(), reference.externalId(), it.id(), it.number(), applied);
    }
}
