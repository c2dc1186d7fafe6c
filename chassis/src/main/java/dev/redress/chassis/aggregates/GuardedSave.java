package dev.redress.chassis.aggregates;

import dev.redress.chassis.events.Poison;
import dev.redress.chassis.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Loads what steps address in one query, decides in memory, saves in one bulk write guarded by revision. Where another
 * writer was faster, only the aggregates concerned are decided anew. When one of many cannot be loaded, decided or written,
 * it is found by halves, and the others are saved without it.
 *
 * @param <S> the state
 * @param <E> the events
 */
final class GuardedSave<S, E> {
    private static final int ATTEMPTS = 50;

    private final AggregateType<S, E> type;
    private final Folding<S, E> folding;
    private final AggregateStore<S> store;
    private final Outbox<StoredAggregate<S>> outbox;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final DecisionObserver<S> observer;
    private final HeldAggregates held;

    GuardedSave(
            AggregateType<S, E> type,
            Folding<S, E> folding,
            AggregateStore<S> store,
            Outbox<StoredAggregate<S>> outbox,
            Clock clock,
            MeterRegistry metrics,
            DecisionObserver<S> observer,
            HeldAggregates held) {
        this.type = type;
        this.folding = folding;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
        this.metrics = metrics;
        this.observer = observer;
        this.held = held;
    }

    /** Takes steps and returns the aggregates that have something in their outbox. */
    List<StoredAggregate<S>> take(List<? extends Step<S, E>> steps) {
        Map<String, List<Step<S, E>>> open = new LinkedHashMap<>();
        for (var step : steps) {
            open.computeIfAbsent(step.id(), id -> new ArrayList<>()).add(step);
        }
        var toPublish = new LinkedHashMap<String, StoredAggregate<S>>();
        take(open, toPublish);
        return List.copyOf(toPublish.values());
    }

    private void take(Map<String, List<Step<S, E>>> open, Map<String, StoredAggregate<S>> toPublish) {
        for (var attempt = 1; !open.isEmpty(); attempt++) {
            if (attempt > ATTEMPTS) {
                throw new OptimisticLockingFailureException(
                        type.collection() + ": " + open.keySet() + " changed under us " + ATTEMPTS + " times");
            }
            if (attempt > 1) {
                pauseBriefly(attempt);
            }
            try {
                decideAndSave(open, toPublish);
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                if (!Poison.isBehind(e)) {
                    throw e;
                }
                isolate(open, toPublish, e);
            }
        }
    }

    /** Narrows down whose fault it was; it never is the fault of a step that is alone and was put aside before. */
    private void isolate(Map<String, List<Step<S, E>>> open, Map<String, StoredAggregate<S>> toPublish, Throwable e) {
        if (open.size() > 1) {
            var half = open.size() / 2;
            var first = new LinkedHashMap<String, List<Step<S, E>>>();
            var ids = List.copyOf(open.keySet());
            ids.subList(0, half).forEach(id -> first.put(id, open.remove(id)));
            take(first, toPublish);
            return;
        }
        for (var id : List.copyOf(open.keySet())) {
            var steps = open.remove(id);
            if (steps.size() > 1) {
                steps.forEach(it -> take(alone(it), toPublish));
            } else if (steps.get(0).putAside(e)) {
                open.put(id, steps);
            } else {
                steps.get(0).giveUp(e);
            }
        }
    }

    private Map<String, List<Step<S, E>>> alone(Step<S, E> step) {
        var open = new LinkedHashMap<String, List<Step<S, E>>>();
        open.put(step.id(), List.of(step));
        return open;
    }

    private void decideAndSave(Map<String, List<Step<S, E>>> open, Map<String, StoredAggregate<S>> toPublish) {
        giveUpThoseThatAreHeld(open);
        if (open.isEmpty()) {
            return;
        }
        var loaded = store.load(open.keySet());
        loaded.unreadable().forEach((id, e) -> open.remove(id).forEach(it -> it.giveUp(e)));
        var stored = loaded.found();
        var changed = new LinkedHashMap<String, StoredAggregate<S>>();
        var unchanged = new ArrayList<StoredAggregate<S>>();
        var transitions = new LinkedHashMap<String, Transitions>();
        var lost = Set.<String>of();
        try {
            decide(open, stored, changed, unchanged, transitions);
            if (!changed.isEmpty()) {
                lost = store.save(changed.values(), clock.instant());
            }
        } catch (RuntimeException | Error e) {
            changed.keySet().forEach(observer::dropped);
            throw e;
        }
        for (var aggregate : unchanged) {
            open.remove(aggregate.id()).forEach(it -> it.settle(aggregate));
            // Decided by a run that died between save and publish; consumed again, published now.
            if (!aggregate.outbox().isEmpty()) {
                toPublish.put(aggregate.id(), aggregate);
            }
        }
        for (var saved : changed.entrySet()) {
            var id = saved.getKey();
            var aggregate = saved.getValue();
            if (lost.contains(id)) {
                observer.dropped(id);
                metrics.counter("documents.conflicts", "collection", type.collection())
                        .increment();
                continue;
            }
            observer.saved(id, before(stored, id).state(), aggregate.state());
            open.remove(id).forEach(it -> it.settle(aggregate));
            transitions.get(id).count(metrics);
            if (!aggregate.outbox().isEmpty()) {
                outbox.note(aggregate);
                toPublish.put(aggregate.id(), aggregate);
            }
        }
    }

    private void giveUpThoseThatAreHeld(Map<String, List<Step<S, E>>> open) {
        for (var id : List.copyOf(open.keySet())) {
            if (held.holds(type.collection(), id)) {
                var steps = new ArrayList<>(open.get(id));
                steps.removeIf(it -> {
                    if (!it.isReplayed()) {
                        it.giveUp(new HeldAggregates.AwaitingReplay(type.collection(), id));
                    }
                    return !it.isReplayed();
                });
                if (steps.isEmpty()) {
                    open.remove(id);
                } else {
                    open.put(id, steps);
                }
            }
        }
    }

    /** Whatever goes wrong in the middle, what was decided until then is in {@code changed}. */
    private void decide(
            Map<String, List<Step<S, E>>> open,
            Map<String, StoredAggregate<S>> stored,
            Map<String, StoredAggregate<S>> changed,
            List<StoredAggregate<S>> unchanged,
            Map<String, Transitions> transitions) {
        open.forEach((id, steps) -> {
            var before = before(stored, id);
            var moves = new Transitions(type);
            var after = before;
            for (var step : steps) {
                after = step.take(after, folding, moves);
            }
            if (after.equals(before)) {
                unchanged.add(before);
            } else {
                changed.put(id, after.saved());
                transitions.put(id, moves);
                observer.decided(id, before.state(), after.state());
            }
        });
    }

    private StoredAggregate<S> before(Map<String, StoredAggregate<S>> stored, String id) {
        return stored.getOrDefault(id, StoredAggregate.blank(id, type.blank(id)));
    }

    private static void pauseBriefly(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, 2L + Math.min(attempt, 20)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OptimisticLockingFailureException("interrupted while another writer was faster", e);
        }
    }
}
