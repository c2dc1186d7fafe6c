package dev.redress.resolution.clocks.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.resolution.clocks.domain.Clock;
import dev.redress.resolution.clocks.domain.ClockEvent;
import dev.redress.resolution.clocks.domain.Metric;
import java.time.Instant;

/** A verdict that was told turned out to be wrong. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClockCorrected(
        Metric metric,
        int cycle,
        String about,
        Instant recordedAt,
        Clock.Status from,
        Clock.Status to,
        Clock.Correction.Reason reason,
        String by,
        Instant stoppedAt,
        long elapsedSeconds,
        Instant breachedAt) {
    public static ClockCorrected of(ClockEvent.Corrected it) {
        var key = it.key();
        var correction = it.correction();
        return new ClockCorrected(
                key.metric(),
                key.cycle(),
                key.about(),
                correction.recordedAt(),
                correction.from(),
                it.to(),
                correction.reason(),
                correction.by(),
                it.stoppedAt(),
                it.durations().elapsed().toSeconds(),
                it.breach() == null ? null : it.breach().breachedAt());
    }
}
