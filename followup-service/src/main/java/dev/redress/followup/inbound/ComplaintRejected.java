package dev.redress.followup.inbound;

import static dev.redress.followup.inbound.Required.fromOne;
import static dev.redress.followup.inbound.Required.present;

import dev.redress.followup.domain.After;
import dev.redress.followup.domain.FollowupEvent;
import dev.redress.followup.domain.Ground;
import dev.redress.followup.domain.Visits;
import java.time.Instant;
import java.util.List;

/** What we read of resolution's complaint.rejected.v1. */
record ComplaintRejected(int cycle, Instant rejectedAt, String by) {
    List<FollowupEvent> on(Visits visits, Ground ground) {
        return visits.caseEnded(
                fromOne(cycle, "cycle"), After.REJECTED, present(rejectedAt, "rejectedAt"), present(by, "by"), ground);
    }
}
