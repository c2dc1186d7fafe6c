package dev.redress.intake.complaints.messages;

import dev.redress.intake.complaints.domain.IntakeEvent.Joined;
import java.time.Instant;

/** The data of {@code complaint.joined.v1}. */
record ComplaintJoined(String joined, String number, String reason, Instant receivedAt, Instant joinedAt, String by) {
    static final String TYPE = "complaint.joined.v1";

    static ComplaintJoined of(Joined it) {
        var companion = it.companion();
        return new ComplaintJoined(
                companion.complaint().id(),
                companion.complaint().number(),
                companion.reason().name(),
                companion.receivedAt(),
                it.at(),
                companion.stamp().by());
    }
}
