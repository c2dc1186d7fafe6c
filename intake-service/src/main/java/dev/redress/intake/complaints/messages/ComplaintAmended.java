package dev.redress.intake.complaints.messages;

import static dev.redress.intake.complaints.messages.ComplaintReceived.said;

import dev.redress.intake.complaints.domain.IntakeEvent.Amended;
import java.time.Instant;

/** The data of {@code complaint.amended.v1}. */
record ComplaintAmended(
        int amendment,
        String from,
        String channel,
        String sourceSystem,
        String words,
        String sentTo,
        String sentToNumber,
        Instant amendedAt,
        String by) {
    static final String TYPE = "complaint.amended.v1";

    static ComplaintAmended of(Amended it) {
        var word = it.amendment().word();
        return new ComplaintAmended(
                it.amendment().number(),
                word.from().name(),
                word.channel().name(),
                said(word.system()),
                word.masked(),
                said(it.amendment().sentTo().id()),
                said(it.amendment().sentTo().number()),
                it.at(),
                word.stamp().by());
    }
}
