package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.clocks.domain.ClockEvent;
import dev.redress.resolution.directory.domain.Charge;
import java.time.Instant;
import java.util.List;

/**
 * A clock of the case started, stopped, or fired.
 *
 * @param due of the clock before it; absent for one that starts, or stands still
 * @param warned whom a warning is for, those of the level first; nobody with anything else
 */
public record ClockMoved(ClockEvent event, Instant due, List<Charge> warned, Instant recordedAt) implements CaseEvent {
    public ClockMoved {
        warned = List.copyOf(warned);
    }

    static ClockMoved of(ClockEvent event, Instant due, Instant now) {
        return new ClockMoved(event, due, List.of(), now);
    }

    ClockMoved warning(List<Charge> whom) {
        return new ClockMoved(event, due, whom, recordedAt);
    }

    @Override
    public Stamp stamp() {
        return new Stamp(Actor.SYSTEM.code(), recordedAt);
    }

    @Override
    public Case applyTo(Case before) {
        return before.withClocks(before.clocks().after(event));
    }

    /** A clock is not somebody's step: it leaves no mark on the trail. */
    @Override
    public Case on(Case before) {
        return applyTo(before);
    }
}
