package dev.redress.followup.inbound;

import dev.redress.followup.domain.After;
import dev.redress.followup.domain.Due;
import dev.redress.followup.domain.FollowupEvent;
import dev.redress.followup.domain.Visits;
import java.time.Instant;
import java.util.List;

/** What we read of resolution's complaint.rejected.v1. */
record ComplaintRejected(int cycle, Instant rejectedAt) {
    List<FollowupEvent> on(Visits visits, Due due, Instant now) {
        return visits.caseEnded(
                Required.fromOne(cycle, "cycle"), After.REJECTED, Required.present(rejectedAt, "rejectedAt"), due, now);
    }
}
