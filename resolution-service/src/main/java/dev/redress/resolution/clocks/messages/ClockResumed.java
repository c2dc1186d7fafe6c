package dev.redress.resolution.clocks.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.resolution.clocks.domain.ClockEvent;
import dev.redress.resolution.clocks.domain.Metric;
import java.time.Instant;

/** A clock runs again. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClockResumed(Metric metric, int cycle, String about, Instant resumedAt, Instant dueAt) {
    public static ClockResumed earlier(ClockEvent.ResumedEarlier it) {
        var key = it.key();
        return new ClockResumed(key.metric(), key.cycle(), key.about(), it.at(), it.due());
    }

    public static ClockResumed of(ClockEvent.Resumed it) {
        var key = it.key();
        return new ClockResumed(key.metric(), key.cycle(), key.about(), it.at(), it.due());
    }
}
