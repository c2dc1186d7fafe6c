package dev.redress.chassis.work;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Where a service gets its {@link Round}s from; inject it into the methods that declare them as beans. */
public final class Rounds {
    private final Clock clock;
    private final MeterRegistry metrics;

    public Rounds(Clock clock, MeterRegistry metrics) {
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * Work that is done from time to time, first at the start. Each has a thread of its own.
     *
     * @param every the pause between the end of one turn and the begin of the next; from the service's properties
     * @param name of the round, for the log, the metric and the thread
     * @param work one turn; what it throws is said and counted, and the next turn comes all the same
     * @throws IllegalArgumentException when the pause is not positive
     */
    public Round every(Duration every, String name, Runnable work) {
        return every(every, 0, name, work);
    }

    /**
     * The same for work that may keep others busy, such as a count in the store.
     *
     * @param rest how many times as long as a turn took it rests after it, at least
     */
    public Round every(Duration every, int rest, String name, Runnable work) {
        return every(every, rest, name, goesOn -> work.run());
    }

    /**
     * The same for work of which one turn may take long: it asks between two steps whether it goes on, and otherwise leaves
     * the rest to another turn.
     */
    public Round every(Duration every, String name, Consumer<BooleanSupplier> work) {
        return every(every, 0, name, work);
    }

    private Round every(Duration every, int rest, String name, Consumer<BooleanSupplier> work) {
        if (every.isZero() || every.isNegative()) {
            throw new IllegalArgumentException("round " + name + " cannot be done every " + every);
        }
        return new Round(every, rest, name, work, clock, metrics);
    }
}
