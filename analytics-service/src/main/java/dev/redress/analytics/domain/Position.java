package dev.redress.analytics.domain;

import java.time.Instant;

/**
 * How far one partition of a topic was heard.
 *
 * @param next offset of the next record to hear
 * @param newest CloudEvents time of the newest event heard so far; {@link #NEVER} before the first one that could be read
 */
public record Position(long next, Instant newest) {
    /** Stands for "no event yet". */
    public static final Instant NEVER = Instant.EPOCH;

    /** Of a partition of which nothing was heard. */
    public static final Position START = new Position(0, NEVER);

    public Position and(Position later) {
        return new Position(Math.max(next, later.next), newest.isAfter(later.newest) ? newest : later.newest);
    }
}
