package dev.redress.resolution.clocks.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A part of a day by the clock on the wall, half-open.
 *
 * @param from minute of the day
 * @param to minute of the day; 1440 is midnight at its end
 */
public record Interval(int from, int to) {
    private static final int DAY = 24 * 60;
    private static final Pattern FORM = Pattern.compile("(\\d{2}):(\\d{2})-(\\d{2}):(\\d{2})");

    /** The whole day. */
    public static final Interval ALL_DAY = new Interval(0, DAY);

    /**
     * Reads the form {@code 09:00-12:30}.
     *
     * @throws IllegalArgumentException when it is of another form; whether the times make sense is {@link #faults}' business
     */
    public static Interval of(String text) {
        var it = FORM.matcher(text);
        if (!it.matches() || Integer.parseInt(it.group(2)) > 59 || Integer.parseInt(it.group(4)) > 59) {
            throw new IllegalArgumentException("must be of the form 09:00-12:30");
        }
        return new Interval(minutes(it.group(1), it.group(2)), minutes(it.group(3), it.group(4)));
    }

    private static int minutes(String hours, String minutes) {
        return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    }

    /** How long it is on a day of 24 hours. */
    public Duration length() {
        return Duration.ofMinutes(to - from);
    }

    /** What is wrong with the open intervals of one day: they lie inside it, in order, and do not overlap. */
    static List<RuleFault> faults(String path, List<Interval> day) {
        var faults = new ArrayList<RuleFault>();
        for (var i = 0; i < day.size(); i++) {
            var it = day.get(i);
            var field = path + "[" + i + "]";
            if (it.from < 0 || it.to > DAY || it.from >= it.to) {
                faults.add(new RuleFault(field, "not-in-a-day", "must begin before it ends, between 00:00 and 24:00"));
            } else if (i > 0 && it.from < day.get(i - 1).to) {
                faults.add(new RuleFault(field, "overlap", "must not begin before the one before it has ended"));
            }
        }
        return faults;
    }

    /** As {@link #of} reads it. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%02d:%02d-%02d:%02d", from / 60, from % 60, to / 60, to % 60);
    }
}
