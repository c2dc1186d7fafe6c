package dev.redress.chassis.timers;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Aggregates that can be woken.
 *
 * @param <S> the state
 * @param <E> the events
 */
public interface Wakeable<S, E> {

    /** The name of their collection, for metrics and logs. */
    String collection();

    /** When they want to be woken. */
    TimerStore timers();

    /** Decides on one of them whose time has come, and saves. */
    CompletableFuture<Woken> wake(String id, String causationId, Function<S, List<E>> decide);

    /**
     * What came of it.
     *
     * @param changed whether anything happened
     * @param next when it wants to be woken again
     */
    record Woken(boolean changed, TimerStore.Waking next) {}
}
