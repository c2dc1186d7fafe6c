package dev.redress.intake.complaints.messages;

import static dev.redress.intake.complaints.messages.ComplaintReceived.said;

import dev.redress.intake.complaints.domain.IntakeEvent.Withdrawn;
import java.time.Instant;

/** The data of {@code complaint.withdrawn.v1}. */
record ComplaintWithdrawn(String channel, String sourceSystem, String reason, Instant withdrawnAt, String by) {
    static final String TYPE = "complaint.withdrawn.v1";

    static ComplaintWithdrawn of(Withdrawn it) {
        var word = it.word();
        return new ComplaintWithdrawn(
                word.channel().name(),
                said(word.system()),
                said(word.masked()),
                it.at(),
                word.stamp().by());
    }
}
