package dev.redress.followup.followups.messages;

import static dev.redress.chassis.events.RequiredFields.orEmpty;
import static dev.redress.chassis.events.RequiredFields.present;

import dev.redress.followup.followups.domain.ComplaintFacts;
import dev.redress.followup.followups.domain.FollowUpEvent;
import dev.redress.followup.followups.domain.FollowUps;
import java.time.Instant;
import java.util.List;

/** What we read of intake's complaint.received.v1. */
public record ComplaintReceived(
        String number, String customerRef, Instant receivedAt, String language, String follows, Boolean confidential) {

    public List<FollowUpEvent> on(FollowUps followUps) {
        return followUps.received(new ComplaintFacts(
                present(number, "number"),
                present(customerRef, "customerRef"),
                present(receivedAt, "receivedAt"),
                present(language, "language"),
                orEmpty(follows),
                present(confidential, "confidential")));
    }
}
