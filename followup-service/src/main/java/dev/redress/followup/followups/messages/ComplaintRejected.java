package dev.redress.followup.followups.messages;

import static dev.redress.chassis.events.RequiredFields.atLeast;
import static dev.redress.chassis.events.RequiredFields.present;

import dev.redress.followup.followups.domain.CycleEnd;
import dev.redress.followup.followups.domain.FollowUpContext;
import dev.redress.followup.followups.domain.FollowUpEvent;
import dev.redress.followup.followups.domain.FollowUps;
import java.time.Instant;
import java.util.List;

/** What we read of resolution's complaint.rejected.v1. */
public record ComplaintRejected(int cycle, Instant rejectedAt, String by) {
    public List<FollowUpEvent> on(FollowUps followUps, FollowUpContext context) {
        return followUps.caseEnded(
                atLeast(1, cycle, "cycle"),
                CycleEnd.REJECTED,
                present(rejectedAt, "rejectedAt"),
                present(by, "by"),
                context);
    }
}
