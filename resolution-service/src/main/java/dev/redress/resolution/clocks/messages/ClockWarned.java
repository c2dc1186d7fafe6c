package dev.redress.resolution.clocks.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.chassis.directory.domain.Role;
import dev.redress.resolution.casework.domain.ClockMoved;
import dev.redress.resolution.clocks.domain.ClockEvent;
import dev.redress.resolution.clocks.domain.Metric;
import java.time.Instant;
import java.util.List;

/** Time is running out, and a level has to know. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClockWarned(
        Metric metric,
        int cycle,
        String about,
        Instant warnedAt,
        int level,
        int percent,
        List<Addressee> to,
        Instant dueAt) {

    /**
     * Whom it is for.
     *
     * @param person empty where nobody is known to have the role
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Addressee(Role role, String person) {}

    public static ClockWarned of(ClockMoved moved, ClockEvent.Warned it) {
        var key = it.key();
        return new ClockWarned(
                key.metric(),
                key.cycle(),
                key.about(),
                it.planned(),
                it.level(),
                it.percent(),
                moved.warned().stream()
                        .map(whom -> new Addressee(whom.role(), whom.person()))
                        .toList(),
                moved.due());
    }
}
