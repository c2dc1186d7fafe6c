package dev.redress.resolution.clocks.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a clock allows.
 *
 * @param unit in what it is counted
 * @param time for the units of time; otherwise zero
 * @param days for the units of days; otherwise 0
 * @param dayRule how calendar days end
 * @param until for {@link Unit#UNTIL}; otherwise absent
 */
public record Target(Unit unit, Duration time, int days, DayRule dayRule, Instant until) {

    /** What is counted. */
    public enum Unit {
        /** Hours and minutes of working time. */
        WORKING_TIME,
        /** Hours and minutes, day and night. */
        CALENDAR_TIME,
        /** So many nominal days of the calendar, as working time. */
        WORKING_DAYS,
        /** So many dates later. */
        CALENDAR_DAYS,
        /** A moment that was agreed on. */
        UNTIL
    }

    /** How a target in calendar days ends. */
    public enum DayRule {
        /** At the same time on the wall as it began. */
        SAME_TIME,
        /** With the last of its days. The day on which it began is not counted. */
        END_OF_DAY
    }

    public static Target working(Duration time) {
        return new Target(Unit.WORKING_TIME, time, 0, DayRule.SAME_TIME, null);
    }

    public static Target physical(Duration time) {
        return new Target(Unit.CALENDAR_TIME, time, 0, DayRule.SAME_TIME, null);
    }

    public static Target workingDays(int days) {
        return new Target(Unit.WORKING_DAYS, Duration.ZERO, days, DayRule.SAME_TIME, null);
    }

    public static Target calendarDays(int days, DayRule rule) {
        return new Target(Unit.CALENDAR_DAYS, Duration.ZERO, days, rule, null);
    }

    public static Target until(Instant it) {
        return new Target(Unit.UNTIL, Duration.ZERO, 0, DayRule.SAME_TIME, it.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Whether only working time counts; otherwise all time does. */
    public boolean working() {
        return switch (unit) {
            case WORKING_TIME, WORKING_DAYS -> true;
            case CALENDAR_TIME, CALENDAR_DAYS, UNTIL -> false;
        };
    }

    /** How much time that is for a clock that starts then, without pauses. A moment that has passed already is none. */
    Duration length(Calendar calendar, Instant start) {
        return switch (unit) {
            case WORKING_TIME, CALENDAR_TIME -> time;
            case WORKING_DAYS -> calendar.nominalDay().multipliedBy(days);
            case CALENDAR_DAYS -> Duration.between(start, lastDay(calendar, start));
            case UNTIL -> until.isBefore(start) ? Duration.ZERO : Duration.between(start, until);
        };
    }

    private Instant lastDay(Calendar calendar, Instant start) {
        var last = start.atZone(calendar.zone()).toLocalDateTime().plusDays(days);
        return switch (dayRule) {
            case SAME_TIME -> calendar.at(last);
            case END_OF_DAY -> calendar.startOf(last.toLocalDate().plusDays(1));
        };
    }
}
