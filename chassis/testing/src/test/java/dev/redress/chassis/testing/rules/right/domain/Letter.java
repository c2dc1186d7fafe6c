package dev.redress.chassis.testing.rules.right.domain;

import java.time.Clock;
import java.time.Instant;

/** Has the time given. */
public record Letter(Instant at) {
    public static Letter by(Clock clock) {
        return new Letter(Instant.now(clock));
    }
}
