package dev.redress.resolution.clocks.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Counts by looking at the clock on the wall every minute, and knows nothing better. Slow, plain, and written apart from what
 * it judges.
 */
final class MinuteWalker {
    static final int DAYS = 16;
    private static final int MINUTES = DAYS * 24 * 60;
    private static final int MARGIN = 3 * 24 * 60;

    private final Calendar calendar;
    private final Instant start;
    private final LocalDateTime[] wall = new LocalDateTime[MINUTES + 2 * MARGIN];
    /** The latest time that the wall has shown until then: it goes back once a year. */
    private final LocalDateTime[] latest = new LocalDateTime[wall.length];

    private final boolean[] open = new boolean[MINUTES + 2 * MARGIN];

    MinuteWalker(Calendar calendar, Instant start) {
        this.calendar = calendar;
        this.start = start;
        for (var i = 0; i < wall.length; i++) {
            wall[i] = LocalDateTime.ofInstant(start.plus(i - MARGIN, ChronoUnit.MINUTES), calendar.zone());
            latest[i] = i == 0 || wall[i].isAfter(latest[i - 1]) ? wall[i] : latest[i - 1];
        }
        var first = wall[0].toLocalDate();
        for (var date = first.plusDays(1); date.isBefore(first.plusDays(DAYS + 6)); date = date.plusDays(1)) {
            for (var it : hours(date)) {
                var from = index(date.atStartOfDay().plusMinutes(it.from()));
                var to = index(date.atStartOfDay().plusMinutes(it.to()));
                IntStream.range(from, to).forEach(i -> open[i] = true);
            }
        }
    }

    private List<Interval> hours(LocalDate date) {
        Map<LocalDate, List<Interval>> special = new HashMap<>();
        calendar.exceptions().forEach(it -> special.put(it.date(), it.open()));
        var week = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        calendar.week().forEach(it -> week.put(it.day(), it.open()));
        return special.getOrDefault(date, week.getOrDefault(date.getDayOfWeek(), List.of()));
    }

    /** The first minute at which the wall shows this time or a later one. */
    private int index(LocalDateTime wanted) {
        var from = 0;
        var to = wall.length;
        while (from < to) {
            var middle = (from + to) / 2;
            if (latest[middle].isBefore(wanted)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Whether the minute that begins so many minutes after the start is working time. */
    boolean open(int minute) {
        return open[minute + MARGIN];
    }

    /** Minutes from the start to the first at which the wall shows what it showed at the start, days later. */
    int daysLater(int days) {
        return index(wall[MARGIN].plusDays(days)) - MARGIN;
    }

    /** Minutes from the start to the end of the day that is so many days later. */
    int endOfDay(int days) {
        return index(wall[MARGIN].toLocalDate().plusDays(days + 1L).atStartOfDay()) - MARGIN;
    }

    /** Which minutes from a start count: open ones, or all of them, but none of these. */
    List<Integer> counting(boolean working, List<int[]> pauses, int until) {
        var counting = new ArrayList<Integer>();
        for (var minute = 0; minute < until; minute++) {
            var m = minute;
            if ((!working || open(m)) && pauses.stream().noneMatch(it -> it[0] <= m && m < it[1])) {
                counting.add(m);
            }
        }
        return counting;
    }

    Instant at(int minute) {
        return start.plus(minute, ChronoUnit.MINUTES);
    }
}
