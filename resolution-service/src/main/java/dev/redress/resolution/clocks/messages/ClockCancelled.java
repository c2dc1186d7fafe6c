package dev.redress.resolution.clocks.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.resolution.clocks.domain.ClockEvent;
import dev.redress.resolution.clocks.domain.Metric;
import java.time.Instant;

/** A clock is of no matter any more. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClockCancelled(
        Metric metric, int cycle, String about, Instant cancelledAt, ClockEvent.Cancelled.Reason reason) {
    public static ClockCancelled of(ClockEvent.Cancelled it) {
        var key = it.key();
        return new ClockCancelled(key.metric(), key.cycle(), key.about(), it.at(), it.reason());
    }
}
