package dev.redress.followup.followups.messages;

import static dev.redress.chassis.events.RequiredFields.present;

import dev.redress.followup.followups.domain.FollowUpEvent;
import dev.redress.followup.followups.domain.FollowUps;
import java.time.Instant;
import java.util.List;

/** What we read of intake's complaint.withdrawn.v1. */
public record WithdrawnFact(Instant withdrawnAt) {

    public List<FollowUpEvent> on(FollowUps followUps) {
        return followUps.withdrawn(present(withdrawnAt, "withdrawnAt"));
    }
}
