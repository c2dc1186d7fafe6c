package dev.redress.chassis.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that jumps ahead when a test does not want to wait. */
public final class MovableClock extends Clock {
    private static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");

    private final Clock base;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    private MovableClock(Clock base) {
        this.base = base;
    }

    /** One that goes on only when it is told to; it begins on 2026-03-02 at 08:00 UTC, a Monday. */
    public static MovableClock standing() {
        return new MovableClock(Clock.fixed(BEGIN, ZoneOffset.UTC));
    }

    /** One that goes on as clocks do, in milliseconds. */
    public static MovableClock going() {
        return new MovableClock(Clock.tickMillis(ZoneOffset.UTC));
    }

    /** Lets time go by. */
    public void pass(Duration time) {
        ahead.updateAndGet(time::plus);
    }

    /** How much it was told to let go by. */
    public Duration passed() {
        return ahead.get();
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var other = new MovableClock(base.withZone(zone));
        other.pass(passed());
        return other;
    }
}
