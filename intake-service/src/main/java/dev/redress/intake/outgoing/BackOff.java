package dev.redress.intake.outgoing;

import java.time.Duration;
import java.time.Instant;

/**
 * How long something waits before it is tried again: twice as long each time.
 *
 * @param first after the first try
 * @param longest at most
 */
public record BackOff(Duration first, Duration longest) {
    private static final int DOUBLINGS = 20;

    /** @param tries that were made */
    public Instant after(Instant now, int tries) {
        var wait = first.multipliedBy(1L << Math.min(Math.max(tries - 1, 0), DOUBLINGS));
        return now.plus(wait.compareTo(longest) < 0 ? wait : longest);
    }
}
