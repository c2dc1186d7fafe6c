package dev.redress.followup.followups.messages;

import dev.redress.followup.followups.domain.AttemptResult;
import dev.redress.followup.followups.domain.FollowUpChannel;
import dev.redress.followup.followups.domain.FollowUpEvent.Attempted;
import dev.redress.followup.followups.domain.FollowUps;
import java.time.Instant;

/** followup.attempted.v1. */
record FollowUpAttempted(
        String followupId,
        int cycle,
        int attempt,
        FollowUpChannel channel,
        AttemptResult result,
        Instant attemptedAt,
        Instant callAgainAt,
        String by) {

    static FollowUpAttempted of(FollowUps all, Attempted it) {
        var attempt = it.attempt();
        return new FollowUpAttempted(
                all.idOf(it.cycle()),
                it.cycle(),
                attempt.number(),
                attempt.channel(),
                attempt.result(),
                attempt.attemptedAt(),
                attempt.callAgainAt(),
                attempt.by());
    }
}
