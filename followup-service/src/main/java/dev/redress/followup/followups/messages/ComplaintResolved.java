package dev.redress.followup.followups.messages;

import static dev.redress.chassis.events.RequiredFields.atLeast;
import static dev.redress.chassis.events.RequiredFields.present;

import dev.redress.followup.followups.domain.CycleEnd;
import dev.redress.followup.followups.domain.FollowUpContext;
import dev.redress.followup.followups.domain.FollowUpEvent;
import dev.redress.followup.followups.domain.FollowUps;
import java.time.Instant;
import java.util.List;

/** What we read of resolution's complaint.resolved.v1. */
public record ComplaintResolved(int cycle, Instant resolvedAt, String by) {
    public List<FollowUpEvent> on(FollowUps followUps, FollowUpContext context) {
        return followUps.caseEnded(
                atLeast(1, cycle, "cycle"),
                CycleEnd.RESOLVED,
                present(resolvedAt, "resolvedAt"),
                present(by, "by"),
                context);
    }
}
