package dev.redress.chassis.timers;

import dev.redress.chassis.events.FailureReason;
import dev.redress.chassis.events.Poison;
import dev.redress.chassis.work.Part;
import dev.redress.chassis.work.Pulse;
import dev.redress.chassis.work.WithParts;
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

/**
 * Wakes aggregates when they asked for it: takes those that are due, decides on each and saves, as with commands. Replicas
 * share the work by leases, so each is woken by one of them; should two wake the same all the same, the second finds it
 * decided.
 *
 * <p>What goes wrong: a replica dies with what it took - others wake it when the lease has run out; the store is away -
 * nobody is woken, and all are when it is back; a decision fails - it is said and counted, and tried again, ever more seldom;
 * in the end that timer is parked, alone, until its aggregate changes or an operator has it tried again. Other aggregates are
 * woken late at worst, never not at all.
 *
 * @param <S> the state
 * @param <E> the events
 */
public final class Timers<S, E> implements SmartLifecycle, WithParts {
    private static final Logger LOGGER = LoggerFactory.getLogger(Timers.class);
    private static final int AT_ONCE = 500;
    private static final Duration COUNT_PARKED_EVERY = Duration.ofMinutes(1);
    private static final Duration LONGEST_POSTPONEMENT = Duration.ofHours(1);
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
    private final Pulse pulse;
    private long takings;
    private volatile long parked;
    private Instant countParkedAt = Instant.EPOCH;

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
        this.pulse = new Pulse(clock, worker::isRunning);
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
        Gauge.builder("timers.parked", () -> parked)
                .description("aggregates that were woken in vain too often and are left alone")
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

    /** Those that were woken in vain too often, and are left alone. */
    public List<TimerStore.Parked> parked(int atMost) {
        return timers.parked(atMost);
    }

    /** Has all that are parked tried again; returns how many. */
    public long unpark() {
        return timers.unpark();
    }

    /** The name of the collection whose documents are woken. */
    public String collection() {
        return aggregates.collection();
    }

    /** Looks once; returns whether there may be more that is due. */
    boolean look() {
        beforeEachLook.run();
        var now = clock.instant();
        var due = timers.due(now, AT_ONCE);
        overdue = due.size();
        if (!now.isBefore(countParkedAt)) {
            parked = timers.countParked();
            countParkedAt = now.plus(COUNT_PARKED_EVERY);
        }
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
                    failed(it, holder, "it had nothing to do");
                    return;
                }
                woken.add(done.next());
            } catch (CompletionException e) {
                var reason = e.getCause() == null ? e : e.getCause();
                if (!Poison.isBehind(reason)) {
                    // Not about this aggregate: all wait.
                    throw e;
                }
                failed(it, holder, FailureReason.describe(reason));
            }
        });
        timers.giveBack(woken, holder);
    }

    /** It is tried again, but not at once, and not for ever. */
    private void failed(TimerStore.Due it, String holder, String reason) {
        failed.increment();
        var again = it.failures() + 1 < settings.tries();
        if (again) {
            timers.postpone(it, holder, clock.instant().plus(postponement(it.failures())));
        } else {
            timers.park(it, holder, reason);
            countParkedAt = Instant.EPOCH;
        }
        LOGGER.atWarn()
                .addKeyValue("collection", aggregates.collection())
                .addKeyValue("id", it.id())
                .addKeyValue("due", it.since())
                .addKeyValue("reason", reason)
                .log(again ? "woken in vain; tried again later" : "woken in vain too often; parked");
    }

    private Duration postponement(int failures) {
        return shorter(settings.lease().multipliedBy(1L << Math.min(failures, 20)), LONGEST_POSTPONEMENT);
    }

    private void watch() {
        var trouble = Duration.ZERO;
        while (worker.goesOn()) {
            var pause = settings.every();
            try {
                pulse.begins();
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
                pulse.succeeds();
            } catch (RuntimeException | Error e) {
                if (trouble.isZero()) {
                    LOGGER.atWarn()
                            .addKeyValue("collection", aggregates.collection())
                            .addKeyValue("reason", e.toString())
                            .log("nobody is woken for now");
                }
                pulse.fails(e);
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
    public List<Part> parts() {
        return List.of(new Part("timers-" + aggregates.collection(), pulse::standstill));
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
