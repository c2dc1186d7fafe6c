package dev.redress.chassis.aggregates;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Aggregates of which more was told than the store holds: it has gone back in time. What would be decided on them now would be
 * told under versions that were told before, and every reader would pass over it; so nothing is, until they were replayed.
 */
public final class HeldAggregates {
    private final Map<String, Set<String>> held = new ConcurrentHashMap<>();

    private final ThreadLocal<Boolean> replays = ThreadLocal.withInitial(() -> false);

    /** Thrown for what cannot be decided before the replay. */
    public static final class AwaitingReplay extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AwaitingReplay(String collection, String id) {
            super(collection + " " + id + " lost with the store what was told of it; it waits for the replay");
        }
    }

    /** Does work in this thread that may decide on those that are held: it makes up for what was lost. */
    public void replaying(Runnable work) {
        replays.set(true);
        try {
            work.run();
        } finally {
            replays.remove();
        }
    }

    boolean isReplaying() {
        return replays.get();
    }

    public void hold(String collection, Collection<String> ids) {
        if (!ids.isEmpty()) {
            held.computeIfAbsent(collection, it -> ConcurrentHashMap.newKeySet())
                    .addAll(ids);
        }
    }

    public void release(String collection, Collection<String> ids) {
        held.getOrDefault(collection, Set.of()).removeIf(ids::contains);
    }

    boolean holds(String collection, String id) {
        return !held.isEmpty() && held.getOrDefault(collection, Set.of()).contains(id);
    }
}
