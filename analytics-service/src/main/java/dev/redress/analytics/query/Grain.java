package dev.redress.analytics.query;

import java.time.DayOfWeek;
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

    private final String pattern;

    Grain(String pattern) {
        this.pattern = pattern;
    }

    static Optional<Grain> named(String name) {
        return Stream.of(values()).filter(it -> it.toString().equals(name)).findFirst();
    }

    /** SQL of the beginning of the part that a local time lies in. */
    String sql(String local) {
        return "date_trunc('%s', %s)".formatted(this, local);
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

    /** As it is asked for and answered: {@code month}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
