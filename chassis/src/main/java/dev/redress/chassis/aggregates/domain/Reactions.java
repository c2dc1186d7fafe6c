package dev.redress.chassis.aggregates.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What follows from each event, one row for each, or that nothing does. It checks itself when it is finished, so that a new
 * event cannot be forgotten.
 *
 * @param <C> who makes it follow
 * @param <E> the events: a sealed type
 */
public final class Reactions<C, E> {
    private final Class<E> events;
    private final Map<Class<?>, BiConsumer<C, E>> rows = new HashMap<>();

    private Reactions(Class<E> events) {
        this.events = events;
    }

    /** @param events the sealed type, each of whose records needs a row */
    public static <C, E> Reactions<C, E> to(Class<E> events) {
        return new Reactions<>(events);
    }

    public <T extends E> Reactions<C, E> on(Class<T> event, BiConsumer<C, T> reaction) {
        if (rows.put(event, (it, happened) -> reaction.accept(it, event.cast(happened))) != null) {
            throw new IllegalStateException(event.getName() + " has a row already");
        }
        return this;
    }

    /** When it does not matter what the event says. */
    public <T extends E> Reactions<C, E> on(Class<T> event, Consumer<C> reaction) {
        return on(event, (it, happened) -> reaction.accept(it));
    }

    /** Says that nothing follows from these. */
    @SafeVarargs
    public final Reactions<C, E> nothingOn(Class<? extends E>... without) {
        for (var event : without) {
            on(event, it -> {});
        }
        return this;
    }

    /** @throws IllegalStateException when an event has no row */
    public Reactions<C, E> complete() {
        var missing = SealedEvents.of(events).stream()
                .filter(it -> !rows.containsKey(it))
                .map(Class::getSimpleName)
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    events.getSimpleName() + ": nothing is said of what follows from " + missing);
        }
        return this;
    }

    public void follow(C who, E event) {
        rows.get(event.getClass()).accept(who, event);
    }
}
