package dev.redress.resolution.clocks;

import dev.redress.chassis.aggregates.Kind;
import dev.redress.chassis.events.OutboundEvent;
import dev.redress.resolution.clocks.domain.Calendar;
import dev.redress.resolution.clocks.domain.Policy;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How calendars, or policies, are kept: one document for each, with all its versions. Nobody else is told of them.
 *
 * @param <H> the histories
 * @param <T> the rules in them
 */
final class RulesKind<H extends History<T>, T> implements Kind<H, Defined<T>> {
    private final String collection;
    private final Class<H> state;
    private final Function<String, H> blank;
    private final BiFunction<H, Defined<T>, H> fold;

    private RulesKind(String collection, Class<H> state, Function<String, H> blank, BiFunction<H, Defined<T>, H> fold) {
        this.collection = collection;
        this.state = state;
        this.blank = blank;
        this.fold = fold;
    }

    static RulesKind<CalendarHistory, Calendar> calendars() {
        return new RulesKind<>("calendars", CalendarHistory.class, CalendarHistory::empty, CalendarHistory::with);
    }

    static RulesKind<PolicyHistory, Policy> policies() {
        return new RulesKind<>("policies", PolicyHistory.class, PolicyHistory::empty, PolicyHistory::with);
    }

    @Override
    public String collection() {
        return collection;
    }

    @Override
    public Class<H> state() {
        return state;
    }

    @Override
    public H blank(String id) {
        return blank.apply(id);
    }

    @Override
    public H apply(H before, Defined<T> event) {
        return fold.apply(before, event);
    }

    @Override
    public Optional<OutboundEvent> announce(String id, H after, Defined<T> event) {
        return Optional.empty();
    }
}
