package dev.redress.analytics.query;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How long the parts of a period are. Weeks are those of ISO 8601: from Monday on, of the year that has their Thursday. */
public enum Grain {
    /** The period is not cut. */
    NONE(""),
    HOUR("yyyy-MM-dd'T'HH"),
    DAY("yyyy-MM-dd"),
    WEEK("YYYY-'W'ww"),
    MONTH("yyyy-MM"),
    QUARTER("yyyy-'Q'Q"),
    YEAR("yyyy");

    /** From 0000-12-25 to the epoch. */
    private static final long MONDAY = Duration.ofDays(719_169).toMillis();

    private final String pattern;

    Grain(String pattern) {
        this.pattern = pattern;
    }

    static Optional<Grain> named(String name) {
        return Stream.of(values()).filter(it -> it.toString().equals(name)).findFirst();
    }

    /** SQL of the beginning of the part that a local time lies in. */
    String sql(String local) {
        return switch (this) {
            case NONE, MONTH, QUARTER, YEAR -> "date_trunc('%s', %s)".formatted(this, local);
            case HOUR -> cut(local, Duration.ofHours(1));
            case DAY -> cut(local, Duration.ofDays(1));
            case WEEK -> cut(local, Duration.ofDays(7));
        };
    }

    /** Into parts of the same length, counted from a Monday before all times that there are: a division is cheap. */
    private static String cut(String local, Duration length) {
        return "make_timestamp_ms((epoch_ms(%1$s) + %2$s) // %3$s * %3$s - %2$s)"
                .formatted(local, MONDAY, length.toMillis());
    }

    /** Whether parts are of one or more months, and so of different lengths. */
    boolean isOfMonths() {
        return this == MONTH || this == QUARTER || this == YEAR;
    }

    /** Where the part of months begins that a local time lies in. */
    LocalDateTime begin(LocalDateTime local) {
        var month = local.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
        return switch (this) {
            case MONTH -> month;
            case QUARTER -> month.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> month.withDayOfYear(1);
            default -> throw new IllegalStateException("no part of months: " + this);
        };
    }

    /** Name of the part that a local time lies in. */
    public String name(LocalDateTime local) {
        if (this == WEEK) {
            return String.format(
                    Locale.ROOT,
                    "%04d-W%02d",
                    local.get(IsoFields.WEEK_BASED_YEAR),
                    local.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(local);
    }

    /** Where the next part begins. */
    public LocalDateTime next(LocalDateTime local) {
        var day = local.truncatedTo(ChronoUnit.DAYS);
        return switch (this) {
            case NONE -> throw new IllegalStateException("what is not cut has no next part");
            case HOUR -> local.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            case DAY -> day.plusDays(1);
            case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3);
            case YEAR -> day.with(TemporalAdjusters.firstDayOfNextYear());
        };
    }

    /** Where a period begins and then each further part of it; worked out as they are taken. */
    public Stream<LocalDateTime> parts(LocalDateTime from, LocalDateTime to) {
        return Stream.iterate(from, it -> it.isBefore(to), this::next);
    }

    /** As it is asked for and answered: {@code month}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
