package dev.redress.resolution.casework.domain;

import dev.redress.resolution.clocks.domain.Clock;
import dev.redress.resolution.clocks.domain.Clocks;
import java.time.Instant;
import java.util.Objects;

/**
 * How the clocks of a case stand, for those who look for what is urgent.
 *
 * @param dueAt the earliest due of the clocks that run; absent when none does
 * @param late whether what a breached clock waits for has still not come
 */
public record Urgency(Instant dueAt, boolean late) {
    static final Urgency NONE = new Urgency(null, false);

    static Urgency of(Clocks clocks) {
        var due = clocks.all().stream()
                .filter(it -> it.status() == Clock.Status.RUNNING)
                .map(Clock::due)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        var late = clocks.all().stream().anyMatch(it -> it.status() == Clock.Status.BREACHED && it.stoppedAt() == null);
        return new Urgency(due, late);
    }
}
