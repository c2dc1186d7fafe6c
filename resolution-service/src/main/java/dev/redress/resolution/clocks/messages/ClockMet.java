package dev.redress.resolution.clocks.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.resolution.casework.domain.ClockMoved;
import dev.redress.resolution.clocks.domain.ClockEvent;
import dev.redress.resolution.clocks.domain.Metric;
import java.time.Instant;

/** What a clock waited for came in time. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClockMet(Metric metric, int cycle, String about, Instant metAt, long elapsedSeconds, Instant dueAt) {
    public static ClockMet of(ClockMoved moved, ClockEvent.Met it) {
        var key = it.key();
        return new ClockMet(
                key.metric(),
                key.cycle(),
                key.about(),
                it.at(),
                it.durations().elapsed().toSeconds(),
                moved.due());
    }
}
