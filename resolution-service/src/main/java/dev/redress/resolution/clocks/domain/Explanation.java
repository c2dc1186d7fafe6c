package dev.redress.resolution.clocks.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How a clock came to its figures, so that anybody can count along.
 *
 * @param key which clock of the case it is
 * @param status how it stands
 * @param policy the version of the policy by which it runs
 * @param calendar the version of the calendar by which it counts
 * @param zone time zone of the calendar
 * @param target what the clock allows
 * @param allowed how much time the target is
 * @param start from when it counts
 * @param asOf until when it is counted: now, or when it was stopped
 * @param days every day from the start until it is due, or until it is counted where that is later; 400 at most
 * @param rest the days after those, added up; absent when there are none
 * @param pauses as they were put on record
 * @param elapsed how much of its time has gone by
 * @param remaining how much is left; none once it is due
 * @param due absent while it stands still
 * @param steps who hears of it
 * @param breach absent unless it is breached
 * @param stoppedAt absent while it is watched
 */
public record Explanation(
        Clock.Key key,
        Clock.Status status,
        VersionRef policy,
        VersionRef calendar,
        ZoneId zone,
        Target target,
        Duration allowed,
        Instant start,
        Instant asOf,
        List<Day> days,
        Rest rest,
        List<Pause> pauses,
        Duration elapsed,
        Duration remaining,
        Instant due,
        List<Planned> steps,
        Clock.Breach breach,
        Instant stoppedAt) {
    /** A year's limit with all its holidays is counted day by day; nobody counts along for longer. */
    private static final int MOST_DAYS = 400;

    /**
     * A day of the calendar.
     *
     * @param date the date, in the time zone of the calendar
     * @param name what day it is, where it is not like its day of the week; otherwise empty
     * @param open when it is open; for a clock that counts day and night, all day
     * @param counts how much of the day counts, from the start on and until due, or until counted where that is later
     * @param paused how much of its open time was taken by pauses
     * @param elapsed how much had elapsed of the day when it was counted
     */
    public record Day(
            LocalDate date, String name, List<Interval> open, Duration counts, Duration paused, Duration elapsed) {}

    /**
     * Days that are not shown one by one.
     *
     * @param from the first of them
     * @param to the last of them
     * @param counts how much of them counts
     * @param paused how much of their open time was taken by pauses
     * @param elapsed how much had elapsed of them when they were counted
     */
    public record Rest(LocalDate from, LocalDate to, Duration counts, Duration paused, Duration elapsed) {
        /** The sum of these; absent when there are none. */
        private static Rest of(List<Day> days) {
            if (days.isEmpty()) {
                return null;
            }
            return new Rest(
                    days.get(0).date(),
                    days.get(days.size() - 1).date(),
                    sum(days, Day::counts),
                    sum(days, Day::paused),
                    sum(days, Day::elapsed));
        }

        private static Duration sum(List<Day> days, Function<Day, Duration> part) {
            return days.stream().map(part).reduce(Duration.ZERO, Duration::plus);
        }
    }

    /**
     * A step of the escalation plan.
     *
     * @param level who hears of it: 0 handler, 1 lead, 2 department head, 3 complaint manager, 4 mediation board
     * @param percent at which share of the target; 0 for one at a time after due
     * @param at when its time comes; absent while a pause without an end stands before it
     * @param also other levels that hear of it as well
     * @param fired whether it was told
     */
    public record Planned(int level, int percent, Instant at, List<Integer> also, boolean fired) {}

    /** Explains a clock by the terms under which it runs. */
    public static Explanation of(Clock clock, ClockRules terms, Instant now) {
        var calendar = terms.calendar();
        var time = ElapsedTime.of(clock, calendar);
        var basis = clock.basis();
        var asOf = clock.stoppedAt() == null ? now : clock.stoppedAt();
        var allowed = time.allowed();
        var elapsed = time.elapsed(asOf);
        var left = allowed.minus(elapsed);
        var horizon = clock.due() != null && clock.due().isAfter(asOf) ? clock.due() : asOf;
        var steps = terms.plan().steps().stream()
                .map(it -> new Planned(
                        it.level(),
                        it.percent(),
                        time.reaches(it.threshold(allowed)).orElse(null),
                        it.also(),
                        clock.levels().contains(it.level())))
                .toList();
        var days = days(clock, time, calendar, horizon, asOf);
        var first = days.subList(0, Math.min(MOST_DAYS, days.size()));
        return new Explanation(
                clock.key(),
                clock.status(),
                basis.policy(),
                calendar.edition(),
                basis.zone(),
                basis.target(),
                allowed,
                clock.start(),
                asOf,
                List.copyOf(first),
                Rest.of(days.subList(first.size(), days.size())),
                clock.pauses(),
                elapsed,
                left.isNegative() ? Duration.ZERO : left,
                clock.due(),
                steps,
                clock.breach(),
                clock.stoppedAt());
    }

    /** Every day from the start to the horizon. */
    private static List<Day> days(Clock clock, ElapsedTime time, Calendar calendar, Instant horizon, Instant asOf) {
        var working = clock.basis().target().working();
        var days = new ArrayList<Day>();
        var first = calendar.dateOf(clock.start());
        var last = first.plusDays(ElapsedTime.FARTHEST);
        for (var date = first;
                calendar.startOf(date).isBefore(horizon) && !date.isAfter(last);
                date = date.plusDays(1)) {
            var open = working ? calendar.openOn(date) : List.of(Interval.ALL_DAY);
            var spans = working
                    ? calendar.spansOn(date)
                    : List.of(new Span(calendar.startOf(date), calendar.startOf(date.plusDays(1))));
            var whole = Duration.ZERO;
            var counts = Duration.ZERO;
            var elapsed = Duration.ZERO;
            for (var it : spans) {
                whole = whole.plus(it.notBefore(clock.start()).notAfter(horizon).length());
                counts = counts.plus(sum(time.counted(it.notAfter(horizon))));
                elapsed = elapsed.plus(sum(time.counted(it.notAfter(asOf))));
            }
            days.add(new Day(date, calendar.nameOf(date), open, counts, whole.minus(counts), elapsed));
        }
        return days;
    }

    private static Duration sum(List<Span> spans) {
        return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }
}
