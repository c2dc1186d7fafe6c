package dev.redress.resolution.clocks.domain;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;

/**
 * When people work. An exception wins over the week: without open intervals the day is closed, with some it is open then, so
 * a Saturday worked in exchange is an exception like a holiday. Intervals are times on the wall: one that spans a change to
 * or from daylight saving is as long as it really takes. A wall time that a change skips is the moment of the change; one
 * that comes twice is the first of the two.
 *
 * @param exceptions by date
 * @param source where the exceptions come from, in words
 * @param nominalDay what a working day counts in targets of so many working days
 */
@RecordBuilder
public record Calendar(
        String id,
        int version,
        ZoneId zone,
        List<Day> week,
        List<SpecialDay> exceptions,
        String source,
        Duration nominalDay)
        implements CalendarBuilder.With {
    private static final Duration LEAST_WEEK = Duration.ofHours(1);
    private static final Duration MOST_DAY = Duration.ofDays(1);

    /** When a day of the week is open; a day that is not named is closed. */
    public record Day(DayOfWeek day, List<Interval> open) {
        public Day {
            open = List.copyOf(open);
        }
    }

    /**
     * A date that is not like its day of the week.
     *
     * @param open empty when closed
     * @param name what day it is, for people; may be empty
     */
    public record SpecialDay(LocalDate date, List<Interval> open, String name) {
        public SpecialDay {
            open = List.copyOf(open);
        }
    }

    public Calendar {
        week = List.copyOf(week);
        exceptions = List.copyOf(exceptions);
    }

    public VersionRef edition() {
        return new VersionRef(id, version);
    }

    /** What is wrong with it; a calendar that is hardly ever open is refused, since nothing would ever come due by it. */
    public List<RuleFault> faults() {
        var faults = new ArrayList<RuleFault>();
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var i = 0; i < week.size(); i++) {
            faults.addAll(Interval.faults("week[" + i + "].open", week.get(i).open()));
            if (!days.add(week.get(i).day())) {
                faults.add(new RuleFault("week[" + i + "].day", "repeated", "each day of the week at most once"));
            }
        }
        var open = week.stream()
                .flatMap(it -> it.open().stream())
                .map(Interval::length)
                .reduce(Duration.ZERO, Duration::plus);
        if (open.compareTo(LEAST_WEEK) < 0) {
            faults.add(new RuleFault("week", "never-open", "must be open for an hour a week at least"));
        }
        var dates = new HashSet<LocalDate>();
        for (var i = 0; i < exceptions.size(); i++) {
            faults.addAll(Interval.faults(
                    "exceptions[" + i + "].open", exceptions.get(i).open()));
            if (!dates.add(exceptions.get(i).date())) {
                faults.add(new RuleFault("exceptions[" + i + "].date", "repeated", "each date at most once"));
            }
        }
        if (nominalDay.isNegative() || nominalDay.isZero() || nominalDay.compareTo(MOST_DAY) > 0) {
            faults.add(new RuleFault("nominalDay", "not-in-a-day", "must be longer than nothing and 24 hours at most"));
        }
        return faults;
    }

    /** When it is open on a date, by the clock on the wall. */
    public List<Interval> openOn(LocalDate date) {
        for (var it : exceptions) {
            if (it.date().equals(date)) {
                return it.open();
            }
        }
        for (var it : week) {
            if (it.day() == date.getDayOfWeek()) {
                return it.open();
            }
        }
        return List.of();
    }

    /** What a date is called that is not like its day of the week; empty for any other. */
    String nameOf(LocalDate date) {
        return exceptions.stream()
                .filter(it -> it.date().equals(date))
                .map(SpecialDay::name)
                .findFirst()
                .orElse("");
    }

    LocalDate dateOf(Instant it) {
        return LocalDate.ofInstant(it, zone);
    }

    Instant startOf(LocalDate date) {
        return at(date.atStartOfDay());
    }

    /** The earliest instant at which the clock on the wall shows this time or a later one. */
    Instant at(LocalDateTime wall) {
        var rules = zone.getRules();
        var offsets = rules.getValidOffsets(wall);
        return offsets.isEmpty() ? rules.getTransition(wall).getInstant() : wall.toInstant(offsets.get(0));
    }

    /** The working time of a date. */
    List<Span> spansOn(LocalDate date) {
        var open = openOn(date);
        var spans = new ArrayList<Span>(open.size());
        for (var it : open) {
            spans.add(new Span(at(date, it.from()), at(date, it.to())));
        }
        return spans;
    }

    private Instant at(LocalDate date, int minute) {
        return at(date.atStartOfDay().plusMinutes(minute));
    }
}
