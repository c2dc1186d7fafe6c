package dev.redress.intake.complaints.messages;

import static dev.redress.intake.complaints.messages.ComplaintReceived.said;

import dev.redress.intake.complaints.domain.IntakeEvent.Merged;
import java.time.Instant;

/** The data of {@code complaint.merged.v1}. */
record ComplaintMerged(String master, String reason, String words, Instant mergedAt, String by) {
    static final String TYPE = "complaint.merged.v1";

    static ComplaintMerged of(Merged it) {
        var merger = it.merger();
        return new ComplaintMerged(
                merger.master().id(),
                merger.reason().name(),
                said(merger.words()),
                it.at(),
                merger.stamp().by());
    }
}
