package dev.redress.chassis.aggregates.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A decision in the making: what happens is folded into the state at once, so that what else happens is decided by the state
 * after it. Of one decision, not to be shared.
 *
 * @param <S> the state
 * @param <E> the events
 */
public final class Unfolding<S, E> {
    private final BiFunction<E, S, S> fold;
    private final List<E> events = new ArrayList<>();
    private S state;

    private Unfolding(S state, BiFunction<E, S, S> fold) {
        this.state = state;
        this.fold = fold;
    }

    /** @param applyTo how an event changes the state */
    public static <S, E> Unfolding<S, E> of(S before, BiFunction<E, S, S> applyTo) {
        return new Unfolding<>(before, applyTo);
    }

    /** The state after these events. */
    public static <S, E> S fold(S before, List<? extends E> events, BiFunction<E, S, S> applyTo) {
        var unfolding = of(before, applyTo);
        events.forEach(unfolding::happens);
        return unfolding.state();
    }

    public void happens(E event) {
        state = fold.apply(event, state);
        events.add(event);
    }

    /** The state after all that has happened so far. */
    public S state() {
        return state;
    }

    /** All that has happened so far, in order. */
    public List<E> events() {
        return List.copyOf(events);
    }
}
