package dev.redress.chassis.work;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether something that works turn by turn gets anywhere: noted by itself, read by others. */
public final class Pulse {
    private static final int CAUSES_SAID = 5;

    private final Clock clock;
    private final BooleanSupplier alive;
    private volatile Part.Standstill trouble;
    private volatile Instant began;

    /**
     * Makes one.
     *
     * @param alive whether the thread that works is there at all
     */
    public Pulse(Clock clock, BooleanSupplier alive) {
        this.clock = clock;
        this.alive = alive;
    }

    /** A turn begins. */
    public void begins() {
        began = clock.instant();
    }

    /** A turn has ended well. */
    public void succeeds() {
        trouble = null;
        began = null;
    }

    /** A turn has failed; since when it gets nowhere is when it first failed. */
    public void fails(Throwable reason) {
        var since = trouble == null ? clock.instant() : trouble.since();
        trouble = new Part.Standstill(since, name(reason));
        began = null;
    }

    /** Why it gets nowhere; a turn that goes on and on is a reason, too. */
    public Optional<Part.Standstill> standstill() {
        var now = trouble;
        var turn = began;
        if (!alive.getAsBoolean()) {
            return Optional.of(new Part.Standstill(Instant.EPOCH, "its thread has ended"));
        }
        if (now != null) {
            return Optional.of(now);
        }
        return Optional.ofNullable(turn).map(it -> new Part.Standstill(it, "one turn has not come to its end"));
    }

    /** The classes alone: messages may repeat what was worked on. */
    private static String name(Throwable reason) {
        return Stream.iterate(reason, it -> it != null, Throwable::getCause)
                .limit(CAUSES_SAID)
                .map(it -> it.getClass().getSimpleName())
                .distinct()
                .collect(Collectors.joining(", for "));
    }
}
