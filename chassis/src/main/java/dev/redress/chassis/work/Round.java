package dev.redress.chassis.work;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that is done from time to time, from the start of the application to its end; see {@link Rounds}. Declare it as a
 * bean. Trouble is said when it begins and when it is over, not at every turn, and each turn that failed is counted.
 */
public final class Round implements SmartLifecycle, WithParts {
    private static final Logger LOGGER = LoggerFactory.getLogger(Round.class);

    private final Duration every;
    private final int rest;
    private final String name;
    private final Consumer<BooleanSupplier> work;
    private final Clock clock;
    private final Counter failures;
    private final Worker worker;
    private final Pulse pulse;
    private Instant inTroubleSince;

    Round(Duration every, int rest, String name, Consumer<BooleanSupplier> work, Clock clock, MeterRegistry metrics) {
        this.every = every;
        this.rest = rest;
        this.name = name;
        this.work = work;
        this.clock = clock;
        this.failures = Counter.builder("rounds.failures")
                .description("turns that failed of work that is done from time to time")
                .tag("round", name)
                .register(metrics);
        this.worker = new Worker(name + "-round", this::go);
        this.pulse = new Pulse(clock, worker::isRunning);
    }

    private void go() {
        while (worker.goesOn()) {
            worker.pause(turn());
        }
    }

    /** Does it once; returns how long to pause. */
    Duration turn() {
        var began = clock.instant();
        try {
            work.accept(worker::goesOn);
            over();
            pulse.succeeds();
        } catch (RuntimeException | Error e) {
            goesOn(e, began);
            pulse.fails(e);
        }
        var resting = Duration.between(began, clock.instant()).multipliedBy(rest);
        return resting.compareTo(every) > 0 ? resting : every;
    }

    private void goesOn(Throwable failure, Instant began) {
        failures.increment();
        if (inTroubleSince == null) {
            inTroubleSince = began;
            LOGGER.atWarn()
                    .addKeyValue("round", name)
                    .addKeyValue("reason", failure.toString())
                    .log("a round fails; it is tried again at each turn");
        }
    }

    private void over() {
        if (inTroubleSince != null) {
            LOGGER.atInfo()
                    .addKeyValue("round", name)
                    .addKeyValue("lasted", Duration.between(inTroubleSince, clock.instant()))
                    .log("a round goes on");
            inTroubleSince = null;
        }
    }

    /** Lets the next turn come now instead of after the pause; right after the present one when it is at work. */
    public void runSoon() {
        worker.runSoon();
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part("round-" + name, pulse::standstill));
    }

    @Override
    public void start() {
        worker.start();
    }

    @Override
    public void stop() {
        worker.stop();
    }

    @Override
    public boolean isRunning() {
        return worker.isRunning();
    }

    /** After the documents and what is prepared before the first message is heard; before them when stopping. */
    @Override
    public int getPhase() {
        return 100;
    }
}
