package dev.redress.intake.complaints.messages;

import dev.redress.intake.complaints.domain.Complaint;
import java.time.Instant;

/** The data of {@code submission.accepted.v1} and {@code submission.duplicate.v1}: the complaint is in the book. */
record SubmissionReceipt(
        String submissionId,
        String sourceSystem,
        String externalId,
        String complaintId,
        String number,
        Instant acknowledgedAt,
        Instant replyBy) {
    static final String ACCEPTED = "submission.accepted.v1";
    static final String DUPLICATE = "submission.duplicate.v1";

    /** For the submission that the complaint was entered by. */
    static SubmissionReceipt accepted(Complaint it) {
        return of(it.registration().origin().sending(), it);
    }

    /**
     * For a submission that repeats the complaint.
     *
     * @param submissionId of the repeat
     */
    static SubmissionReceipt duplicate(String submissionId, Complaint first) {
        return of(submissionId, first);
    }

    private static SubmissionReceipt of(String submissionId, Complaint it) {
        var reference = it.registration().reference();
        return new SubmissionReceipt(
                submissionId,
                ComplaintReceived.said(reference.system()),
                ComplaintReceived.said(reference.externalId()),
                it.id(),
                it.number(),
                it.acknowledgement().acknowledgedAt(),
                it.acknowledgement().replyBy());
    }
}
