package dev.redress.intake.complaints.messages;

import dev.redress.intake.complaints.domain.IntakeEvent.Erased;
import java.time.Instant;

/** The data of {@code complaint.erased.v1}. */
record ComplaintErased(String receipt, Instant erasedAt, String by) {
    static final String TYPE = "complaint.erased.v1";

    static ComplaintErased of(Erased it) {
        return new ComplaintErased(
                it.erasure().receiptId(), it.at(), it.erasure().stamp().by());
    }
}
