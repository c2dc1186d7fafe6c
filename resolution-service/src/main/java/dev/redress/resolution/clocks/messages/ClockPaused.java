package dev.redress.resolution.clocks.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.resolution.clocks.domain.ClockEvent;
import dev.redress.resolution.clocks.domain.Metric;
import dev.redress.resolution.clocks.domain.PauseReason;
import java.time.Instant;

/** A clock stands still. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClockPaused(
        Metric metric, int cycle, String about, Instant pausedAt, PauseReason reason, long remainingSeconds) {
    public static ClockPaused of(ClockEvent.Paused it) {
        var key = it.key();
        return new ClockPaused(
                key.metric(),
                key.cycle(),
                key.about(),
                it.at(),
                it.reason(),
                it.remaining().toSeconds());
    }
}
