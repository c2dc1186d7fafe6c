package dev.redress.resolution.clocks.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.resolution.clocks.domain.Clock;
import dev.redress.resolution.clocks.domain.ClockEvent;
import dev.redress.resolution.clocks.domain.Metric;
import java.time.Instant;

/** A merger that had ended a clock, or made it late, is undone: the clock is as if that had never been. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClockReinstated(
        Metric metric,
        int cycle,
        String about,
        Clock.Status status,
        Instant reinstatedAt,
        Instant startedAt,
        Instant dueAt) {
    public static ClockReinstated of(ClockEvent.Reinstated it) {
        var key = it.key();
        return new ClockReinstated(key.metric(), key.cycle(), key.about(), it.status(), it.at(), it.start(), it.due());
    }
}
