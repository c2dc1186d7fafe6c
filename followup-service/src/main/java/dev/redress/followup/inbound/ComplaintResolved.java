package dev.redress.followup.inbound;

import static dev.redress.followup.inbound.Required.fromOne;
import static dev.redress.followup.inbound.Required.present;

import dev.redress.followup.domain.After;
import dev.redress.followup.domain.FollowupEvent;
import dev.redress.followup.domain.Ground;
import dev.redress.followup.domain.Visits;
import java.time.Instant;
import java.util.List;

/** What we read of resolution's complaint.resolved.v1. */
record ComplaintResolved(int cycle, Instant resolvedAt, String by) {
    List<FollowupEvent> on(Visits visits, Ground ground) {
        return visits.caseEnded(
                fromOne(cycle, "cycle"), After.RESOLVED, present(resolvedAt, "resolvedAt"), present(by, "by"), ground);
    }
}
