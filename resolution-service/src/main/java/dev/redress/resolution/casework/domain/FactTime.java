package dev.redress.resolution.casework.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * When something happened that is put on record now, as whoever does so says. What counts is when it happened, not when it is
 * typed.
 *
 * @param field of the request that says so
 * @param at absent when it is not said: now
 * @param reason why it is put on record so late; empty when not said
 * @param skew how far the clock of whoever says so may be ahead of ours
 */
public record FactTime(String field, Instant at, String reason, Duration skew) {
    /** It happens as it is put on record. */
    public static final FactTime NOW = new FactTime("", null, "", Duration.ZERO);

    public FactTime withSkew(Duration it) {
        return new FactTime(field, at, reason, it);
    }
}
