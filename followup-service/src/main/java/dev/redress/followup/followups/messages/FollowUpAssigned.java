package dev.redress.followup.followups.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.followup.followups.domain.FollowUpEvent.Assigned;
import dev.redress.followup.followups.domain.FollowUps;
import dev.redress.followup.followups.domain.Handover;
import java.time.Instant;

/** followup.assigned.v1. */
record FollowUpAssigned(
        String followupId,
        int cycle,
        String agent,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String previous,
        Handover trigger,
        Instant assignedAt,
        String by) {

    static FollowUpAssigned of(FollowUps all, Assigned it) {
        return new FollowUpAssigned(
                all.idOf(it.cycle()), it.cycle(), it.agent(), it.previous(), it.trigger(), it.at(), it.by());
    }
}
