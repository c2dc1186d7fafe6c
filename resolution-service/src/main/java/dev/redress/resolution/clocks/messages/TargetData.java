package dev.redress.resolution.clocks.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.resolution.clocks.domain.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;

/**
 * What a clock allows.
 *
 * @param duration ISO 8601: hours and minutes such as {@code PT2H30M} for the kinds of time, days such as {@code P5D} for
 *     the kinds of days; for UNTIL the time from the start to that moment
 * @param dayRule how days end, for CALENDAR_DAYS; otherwise SAME_TIME
 * @param until the moment that was agreed on, for UNTIL; otherwise absent
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record TargetData(Target.Unit kind, String duration, Target.DayRule dayRule, Instant until) {
    static TargetData of(Target it, Instant startedAt) {
        return switch (it.unit()) {
            case WORKING_TIME, CALENDAR_TIME ->
                new TargetData(it.unit(), it.time().toString(), it.dayRule(), null);
            case WORKING_DAYS, CALENDAR_DAYS ->
                new TargetData(it.unit(), Period.ofDays(it.days()).toString(), it.dayRule(), null);
            case UNTIL ->
                new TargetData(it.unit(), between(startedAt, it.until()).toString(), it.dayRule(), it.until());
        };
    }

    /** A moment that has passed already is none. */
    private static Duration between(Instant startedAt, Instant until) {
        return until.isBefore(startedAt) ? Duration.ZERO : Duration.between(startedAt, until);
    }
}
