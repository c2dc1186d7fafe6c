package dev.redress.resolution.clocks.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.resolution.clocks.domain.ClockEvent;
import dev.redress.resolution.clocks.domain.Metric;
import java.time.Instant;

/** What a breached clock waited for has come at last. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClockStopped(Metric metric, int cycle, String about, Instant stoppedAt, long elapsedSeconds) {
    public static ClockStopped of(ClockEvent.Stopped it) {
        var key = it.key();
        return new ClockStopped(
                key.metric(),
                key.cycle(),
                key.about(),
                it.at(),
                it.durations().elapsed().toSeconds());
    }
}
