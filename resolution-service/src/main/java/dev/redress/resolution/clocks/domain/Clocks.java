package dev.redress.resolution.clocks.domain;

import dev.redress.chassis.aggregates.domain.Unfolding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** All clocks of a case, in the order in which they were started. */
public record Clocks(List<Clock> all) {
    public static final Clocks NONE = new Clocks(List.of());

    public Clocks {
        all = List.copyOf(all);
    }

    public Optional<Clock> find(Clock.Key key) {
        return all.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    /** Starts a clock, unless there is one already. */
    public List<ClockEvent> start(Clock.Key key, Instant start, ClockRules terms) {
        return find(key).isPresent() ? List.of() : Clock.start(key, start, terms);
    }

    /** The same, of a complaint that came in only then. */
    public List<ClockEvent> takeOver(Clock.Key key, Instant start, ClockRules terms, Instant cameIn) {
        return find(key).isPresent() ? List.of() : Clock.takeOver(key, start, terms, cameIn);
    }

    /** What a decision makes happen to each of the clocks. */
    public List<ClockEvent> each(Function<Clock, List<ClockEvent>> decide) {
        return all.stream().flatMap(it -> decide.apply(it).stream()).toList();
    }

    /** What a decision makes happen to one of the clocks; nothing if there is none such. */
    public List<ClockEvent> one(Clock.Key key, Function<Clock, List<ClockEvent>> decide) {
        return find(key).map(decide).orElse(List.of());
    }

    /** When the first of them has something to do; empty when none has. */
    public Optional<Instant> wakeAt() {
        return all.stream().map(Clock::wakeAt).filter(Objects::nonNull).min(Instant::compareTo);
    }

    /** The clocks after these events. */
    public Clocks after(List<ClockEvent> events) {
        return Unfolding.fold(this, events, (event, before) -> before.after(event));
    }

    /** The clocks after an event; one of a clock that was never started changes nothing. */
    public Clocks after(ClockEvent event) {
        if (event instanceof ClockEvent.Started it && find(it.key()).isEmpty()) {
            var more = new ArrayList<>(all);
            more.add(it.clock());
            return new Clocks(more);
        }
        return new Clocks(all.stream().map(it -> it.after(event)).toList());
    }
}
