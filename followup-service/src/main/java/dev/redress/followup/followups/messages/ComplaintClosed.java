package dev.redress.followup.followups.messages;

import dev.redress.followup.followups.domain.FollowUpEvent.Closed;
import dev.redress.followup.followups.domain.FollowUpReason;
import dev.redress.followup.followups.domain.FollowUps;
import java.time.Instant;

/** complaint.closed.v1. */
record ComplaintClosed(String followupId, int cycle, FollowUpReason reason, Instant closedAt, String by) {

    static ComplaintClosed of(FollowUps all, Closed it) {
        return new ComplaintClosed(all.idOf(it.cycle()), it.cycle(), it.reason(), it.at(), it.by());
    }
}
