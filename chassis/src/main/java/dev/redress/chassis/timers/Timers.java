package dev.redress.chassis.timers;

import dev.redress.chassis.work.Worker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Wakes aggregates when they asked for it: takes those that are due, decides on each and saves, as with commands. Replicas
 * share the work by leases, so each is woken by one of them; should two wake the same all the same, the second finds it
 * decided.
 *
 * <p>What goes wrong: a replica dies with what it took - others wake it when the lease has run out; the store is away -
 * nobody is woken, and all are when it is back; a decision fails - it is said and counted, and tried again when the lease
 * has run out. An aggregate is woken late at worst, never not at all.
 *
 * @param <S> the state
 * @param <E> the events
 */
public final class Timers<S, E> implements SmartLifecycle {
    private static final Logger LOGGER = LoggerFactory.getLogger(Timers.class);
    private static final int AT_ONCE = 500;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);

    private final Wakeable<S, E> aggregates;
    private final TimerStore timers;
    private final BiFunction<S, Instant, List<E>> awake;
    private final Runnable beforeEachLook;
    private final String replica;
    private final Clock clock;
    private final TimerSettings settings;
    private final Duration longestPause;
    private final Counter fired;
    private final Counter failed;
    private final Timer lag;
    private volatile int overdue;
    private final Worker worker;
    private long takings;

    public Timers(
            Wakeable<S, E> aggregates,
            BiFunction<S, Instant, List<E>> awake,
            Runnable beforeEachLook,
            String replica,
            Clock clock,
            TimerSettings settings,
            Duration longestPause,
            MeterRegistry metrics) {
        this.aggregates = aggregates;
        this.timers = aggregates.timers();
        this.awake = awake;
        this.beforeEachLook = beforeEachLook;
        this.replica = replica;
        this.clock = clock;
        this.settings = settings;
        this.longestPause = longestPause;
        this.worker = new Worker(aggregates.collection() + "-timers", this::watch);
        var collection = aggregates.collection();
        this.fired = metrics.counter("timers.fired", "collection", collection);
        this.failed = metrics.counter("timers.failed", "collection", collection);
        this.lag = Timer.builder("timers.lag")
                .description("how long after its time an aggregate was woken")
                .tag("collection", collection)
                .register(metrics);
        Gauge.builder("timers.due", () -> overdue)
                .description("aggregates found due at the last look, " + AT_ONCE + " at most")
                .tag("collection", collection)
                .register(metrics);
    }

    /**
     * Wakes all aggregates that want to be woken at some time, by this time at the latest: for when the rules have changed
     * by which they decide. To reach those that a replica decides on by the old rules just now, ask again once all
     * replicas know the new ones.
     */
    public void wakeAll(Instant at) {
        timers.wakeAll(at);
    }

    /** Looks once; returns whether there may be more that is due. */
    boolean look() {
        beforeEachLook.run();
        var now = clock.instant();
        var due = timers.due(now, AT_ONCE);
        overdue = due.size();
        if (!due.isEmpty()) {
            var holder = replica + ":" + ++takings;
            wake(timers.take(due, now, now.plus(settings.lease()), holder), holder, now);
        }
        return due.size() == AT_ONCE;
    }

    private void wake(List<TimerStore.Due> due, String holder, Instant now) {
        var results = new LinkedHashMap<TimerStore.Due, CompletableFuture<Wakeable.Woken>>();
        due.forEach(it ->
                results.put(it, aggregates.wake(it.id(), "timer-" + it.since(), state -> awake.apply(state, now))));
        var woken = new ArrayList<TimerStore.Waking>();
        results.forEach((it, result) -> {
            try {
                var done = result.join();
                if (done.changed()) {
                    fired.increment();
                    lag.record(Duration.between(it.since(), now));
                } else if (done.next().at() != null && !done.next().at().isAfter(now)) {
                    failed(it, "it had nothing to do");
                    return;
                }
                woken.add(done.next());
            } catch (CompletionException e) {
                if (e.getCause() instanceof DataAccessException away) {
                    // Not about this aggregate: all wait.
                    throw away;
                }
                failed(it, String.valueOf(e.getCause()));
            }
        });
        timers.giveBack(woken, holder);
    }

    /** Its lease is not given back, so that it is tried again, but not at once. */
    private void failed(TimerStore.Due it, String reason) {
        failed.increment();
        LOGGER.atWarn()
                .addKeyValue("collection", aggregates.collection())
                .addKeyValue("id", it.id())
                .addKeyValue("due", it.since())
                .addKeyValue("reason", reason)
                .log("woken in vain; tried again when the lease has run out");
    }

    private void watch() {
        var trouble = Duration.ZERO;
        while (worker.goesOn()) {
            var pause = settings.every();
            try {
                var before = clock.instant();
                if (look()) {
                    pause = Duration.ZERO;
                } else {
                    // A store that takes long to look is not kept busy with looking.
                    pause = longer(
                            pause, Duration.between(before, clock.instant()).multipliedBy(4));
                }
                if (!trouble.isZero()) {
                    LOGGER.atInfo()
                            .addKeyValue("collection", aggregates.collection())
                            .log("timers go on");
                }
                trouble = Duration.ZERO;
            } catch (RuntimeException | Error e) {
                if (trouble.isZero()) {
                    LOGGER.atWarn()
                            .addKeyValue("collection", aggregates.collection())
                            .addKeyValue("reason", e.toString())
                            .log("nobody is woken for now");
                }
                trouble = trouble.isZero() ? SHORTEST_PAUSE : shorter(trouble.multipliedBy(2), longestPause);
                pause = trouble;
            }
            worker.pause(pause);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
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

    /** After the aggregates that it wakes; before them when stopping. */
    @Override
    public int getPhase() {
        return 100;
    }
}
