package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Role;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.clocks.domain.ClockEvent;
import java.time.Instant;

/**
 * A clock of the case started, stopped, or fired.
 *
 * @param due of the clock before it; absent for one that starts, or stands still
 * @param role whom a warning is for; absent with anything else
 * @param person their code, empty where nobody is known to have the role
 */
public record ClockMoved(ClockEvent event, Instant due, Role role, String person, Instant recordedAt)
        implements CaseEvent {

    static ClockMoved of(ClockEvent event, Instant due, Instant now) {
        return new ClockMoved(event, due, null, "", now);
    }

    ClockMoved warning(Role whom, String code) {
        return new ClockMoved(event, due, whom, code, recordedAt);
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
