package dev.redress.intake.complaints.messages;

import static dev.redress.intake.complaints.messages.ComplaintReceived.said;

import dev.redress.intake.complaints.domain.IntakeEvent.Parted;
import java.time.Instant;

/** The data of {@code complaint.parted.v1}. */
record ComplaintParted(String joined, String number, String reason, String words, Instant partedAt, String by) {
    static final String TYPE = "complaint.parted.v1";

    static ComplaintParted of(Parted it) {
        var split = it.split();
        return new ComplaintParted(
                split.other().id(),
                split.other().number(),
                split.reason().name(),
                said(split.words()),
                it.at(),
                split.stamp().by());
    }
}
