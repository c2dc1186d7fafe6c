package dev.redress.followup.followups.messages;

import static dev.redress.chassis.events.RequiredFields.present;

import dev.redress.chassis.events.TooEarly;
import dev.redress.followup.followups.domain.ComplaintFacts;
import dev.redress.followup.followups.domain.FollowUpEvent;
import dev.redress.followup.followups.domain.FollowUps;
import java.util.List;

/** What we read of intake's complaint.corrected.v1. */
public record CorrectedFacts(String customerRef, String language, Boolean confidential) {

    public List<FollowUpEvent> on(FollowUps followUps) {
        var before = followUps.complaint();
        if (before == null) {
            throw new TooEarly("complaint.received.v1");
        }
        return followUps.corrected(new ComplaintFacts(
                before.number(),
                present(customerRef, "customerRef"),
                before.receivedAt(),
                present(language, "language"),
                before.follows(),
                present(confidential, "confidential")));
    }
}
