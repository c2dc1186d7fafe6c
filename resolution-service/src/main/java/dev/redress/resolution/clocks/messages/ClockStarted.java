package dev.redress.resolution.clocks.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.resolution.clocks.domain.ClockEvent;
import dev.redress.resolution.clocks.domain.Metric;
import java.time.Instant;

/** A clock runs. Without {@code dueAt} it began while the case waited. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClockStarted(
        Metric metric,
        int cycle,
        String about,
        Instant startedAt,
        TargetData target,
        Instant dueAt,
        Boolean takenOver,
        String policy,
        int policyVersion,
        String calendar,
        int calendarVersion) {
    public static ClockStarted of(ClockEvent.Started it) {
        var key = it.key();
        return new ClockStarted(
                key.metric(),
                key.cycle(),
                key.about(),
                it.at(),
                TargetData.of(it.basis().target(), it.at()),
                it.due(),
                it.takenOver() ? Boolean.TRUE : null,
                it.basis().policy().code(),
                it.basis().policy().version(),
                it.basis().calendar().code(),
                it.basis().calendar().version());
    }
}
