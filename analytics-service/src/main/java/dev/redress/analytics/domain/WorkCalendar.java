package dev.redress.analytics.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A version of a calendar by which working time is counted. An exception wins over the week. Hours are times on the wall: an
 * edge in an hour that comes twice is the first of the two, one in an hour that is skipped the moment of the change.
 *
 * @param week a day that is not named is closed
 * @param exceptions dates that are not like their day of the week
 */
public record WorkCalendar(
        String code, int version, ZoneId zone, Map<DayOfWeek, List<Hours>> week, Map<LocalDate, List<Hours>> exceptions)
        implements Detail {
    /** Minutes of a day on the wall. */
    public static final int DAY = 24 * 60;

    /**
     * A part of a day on the wall, half-open.
     *
     * @param from minute of the day
     * @param to minute of the day; {@link #DAY} is midnight at its end
     */
    public record Hours(int from, int to) {
        /** Stands where a day has none. */
        public static final Hours NONE = new Hours(0, 0);
    }

    /** A time when people work, half-open. */
    public record OpenHours(Instant opens, Instant closes) {}

    public WorkCalendar {
        week = Map.copyOf(week);
        exceptions = Map.copyOf(exceptions);
    }

    /** Hours by what they are told for: the name of a day of the week, or a date. */
    public Map<String, List<Hours>> days() {
        var days = new TreeMap<String, List<Hours>>();
        week.forEach((day, hours) -> days.put(day.name(), hours));
        exceptions.forEach((date, hours) -> days.put(date.toString(), hours));
        return days;
    }

    /**
     * The openings of some dates, in order; none overlaps another.
     *
     * @param until exclusive
     */
    public List<OpenHours> openings(LocalDate from, LocalDate until) {
        var openings = new ArrayList<OpenHours>();
        for (var date = from; date.isBefore(until); date = date.plusDays(1)) {
            for (var hours : on(date)) {
                var opens = at(date.atStartOfDay().plusMinutes(hours.from()));
                var closes = at(date.atStartOfDay().plusMinutes(hours.to()));
                if (opens.isBefore(closes)) {
                    openings.add(new OpenHours(opens, closes));
                }
            }
        }
        return openings;
    }

    private List<Hours> on(LocalDate date) {
        var its = exceptions.get(date);
        return its != null ? its : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    /** The earliest instant at which the clock on the wall shows this time or a later one. */
    private Instant at(LocalDateTime wall) {
        var rules = zone.getRules();
        var offsets = rules.getValidOffsets(wall);
        return offsets.isEmpty() ? rules.getTransition(wall).getInstant() : wall.toInstant(offsets.get(0));
    }
}
