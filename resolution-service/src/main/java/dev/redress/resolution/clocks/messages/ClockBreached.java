package dev.redress.resolution.clocks.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.resolution.clocks.domain.Clock;
import dev.redress.resolution.clocks.domain.ClockEvent;
import dev.redress.resolution.clocks.domain.Metric;
import java.time.Instant;

/** A clock came due. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClockBreached(
        Metric metric, int cycle, String about, Instant breachedAt, Instant detectedAt, Clock.Breach.Reason reason) {
    public static ClockBreached of(ClockEvent.Breached it) {
        var key = it.key();
        return new ClockBreached(key.metric(), key.cycle(), key.about(), it.at(), it.detectedAt(), it.reason());
    }
}
