package dev.redress.chassis.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on only when it is told to; it begins on 2026-03-02 at 08:00 UTC, a Monday. */
public final class HandClock extends Clock {
    private static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");

    private volatile Duration passed = Duration.ZERO;

    /** Lets time go by. */
    public void pass(Duration time) {
        passed = passed.plus(time);
    }

    /** How much went by since the clock was made. */
    public Duration passed() {
        return passed;
    }

    @Override
    public Instant instant() {
        return BEGIN.plus(passed);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("this clock knows one zone");
    }
}
