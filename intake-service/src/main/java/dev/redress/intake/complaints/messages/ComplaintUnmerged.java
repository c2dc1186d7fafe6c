package dev.redress.intake.complaints.messages;

import static dev.redress.intake.complaints.messages.ComplaintReceived.said;

import dev.redress.intake.complaints.domain.IntakeEvent.Unmerged;
import java.time.Instant;

/** The data of {@code complaint.unmerged.v1}. */
record ComplaintUnmerged(String master, String reason, String words, Instant unmergedAt, String by) {
    static final String TYPE = "complaint.unmerged.v1";

    static ComplaintUnmerged of(Unmerged it) {
        var split = it.split();
        return new ComplaintUnmerged(
                split.other().id(),
                split.reason().name(),
                said(split.words()),
                it.at(),
                split.stamp().by());
    }
}
