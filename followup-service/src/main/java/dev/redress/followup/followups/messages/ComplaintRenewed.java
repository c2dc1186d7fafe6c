package dev.redress.followup.followups.messages;

import dev.redress.followup.followups.domain.FollowUpChannel;
import dev.redress.followup.followups.domain.FollowUpEvent.Renewed;
import dev.redress.followup.followups.domain.FollowUpReason;
import dev.redress.followup.followups.domain.FollowUps;
import java.time.Instant;

/** complaint.renewed.v1. */
record ComplaintRenewed(
        String followupId,
        int cycle,
        FollowUpReason reason,
        FollowUpChannel channel,
        String words,
        Instant renewedAt,
        String by) {

    static ComplaintRenewed of(FollowUps all, Renewed it) {
        return new ComplaintRenewed(
                all.idOf(it.cycle()), it.cycle(), it.reason(), it.channel(), it.words(), it.at(), it.by());
    }
}
