package dev.redress.followup.followups.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.followup.followups.domain.FollowUpEvent.Reopened;
import dev.redress.followup.followups.domain.FollowUpReason;
import dev.redress.followup.followups.domain.FollowUps;
import dev.redress.followup.followups.domain.ReopeningTrigger;
import java.time.Instant;

/**
 * complaint.reopened.v1: the id is of the follow-up that led to it, the cycle is the one that begins.
 */
record ComplaintReopened(
        String followupId,
        int cycle,
        FollowUpReason reason,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String comment,
        ReopeningTrigger trigger,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int levelFloor,
        Instant reopenedAt,
        String by) {

    static ComplaintReopened of(FollowUps all, Reopened it) {
        return new ComplaintReopened(
                all.idOf(it.cycle()),
                it.cycle() + 1,
                it.reason(),
                it.comment(),
                it.trigger(),
                it.levelFloor(),
                it.at(),
                it.by());
    }
}
