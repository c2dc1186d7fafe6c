package dev.redress.resolution.clocks.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.resolution.casework.domain.ClockMoved;
import dev.redress.resolution.clocks.domain.ClockEvent;
import dev.redress.resolution.clocks.domain.Metric;
import java.time.Instant;

/** A clock comes due at another time, or is judged by other rules. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClockRetargeted(
        Metric metric,
        int cycle,
        String about,
        Instant retargetedAt,
        ClockEvent.Retargeted.Reason reason,
        TargetData target,
        Instant previousDueAt,
        Instant dueAt,
        String policy,
        int policyVersion,
        String calendar,
        int calendarVersion) {
    public static ClockRetargeted of(ClockMoved moved, ClockEvent.Retargeted it) {
        var key = it.key();
        return new ClockRetargeted(
                key.metric(),
                key.cycle(),
                key.about(),
                it.at(),
                it.reason(),
                TargetData.of(it.basis().target(), it.start()),
                moved.due(),
                it.due(),
                it.basis().policy().code(),
                it.basis().policy().version(),
                it.basis().calendar().code(),
                it.basis().calendar().version());
    }
}
