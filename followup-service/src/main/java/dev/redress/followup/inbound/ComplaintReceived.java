package dev.redress.followup.inbound;

import static dev.redress.followup.inbound.Required.orEmpty;
import static dev.redress.followup.inbound.Required.present;

import dev.redress.followup.domain.Complaint;
import dev.redress.followup.domain.FollowupEvent;
import dev.redress.followup.domain.Visits;
import java.time.Instant;
import java.util.List;

/** What we read of intake's complaint.received.v1. */
record ComplaintReceived(
        String number, String customerRef, Instant receivedAt, String language, String follows, Boolean confidential) {

    List<FollowupEvent> on(Visits visits) {
        return visits.received(new Complaint(
                present(number, "number"),
                present(customerRef, "customerRef"),
                present(receivedAt, "receivedAt"),
                present(language, "language"),
                orEmpty(follows),
                present(confidential, "confidential")));
    }
}
