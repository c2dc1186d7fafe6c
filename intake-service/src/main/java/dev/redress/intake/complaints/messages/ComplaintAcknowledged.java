package dev.redress.intake.complaints.messages;

import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.IntakeEvent.Acknowledged;
import java.time.Instant;

/** The data of {@code complaint.acknowledged.v1}. */
record ComplaintAcknowledged(String number, Instant acknowledgedAt, Instant replyBy, String door) {
    static final String TYPE = "complaint.acknowledged.v1";

    static ComplaintAcknowledged of(Complaint after, Acknowledged it) {
        return new ComplaintAcknowledged(
                after.number(),
                it.acknowledgement().acknowledgedAt(),
                it.acknowledgement().replyBy(),
                after.registration().origin().entryChannel().name());
    }
}
