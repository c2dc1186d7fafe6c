package dev.redress.analytics.query;

import dev.redress.analytics.domain.Period;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which earlier period stands beside the one that is asked for. */
public enum Comparison {
    NONE,
    PREVIOUS,
    LAST_YEAR;

    /**
     * How far the earlier period lies back, in local time.
     *
     * @param months whole months
     * @param millis and this much besides
     */
    record Shift(int months, long millis) {
        LocalDateTime back(LocalDateTime local) {
            return local.minusMonths(months).minus(millis, ChronoUnit.MILLIS);
        }

        /** SQL of a local time, moved to where it stands beside the period that is asked for. */
        String sql(String local) {
            if (months == 0) {
                return millis == 0 ? local : "make_timestamp_ms(epoch_ms(%s) + %s)".formatted(local, millis);
            }
            return "(%s + to_months(%s) + to_milliseconds(%s))".formatted(local, months, millis);
        }
    }

    static final Shift NOWHERE = new Shift(0, 0);

    static Optional<Comparison> named(String name) {
        return Stream.of(values()).filter(it -> it.toString().equals(name)).findFirst();
    }

    /** The one right before: as many whole months where the period begins and ends with one, else as long. */
    Shift shift(Period period) {
        return switch (this) {
            case NONE -> NOWHERE;
            case LAST_YEAR -> new Shift(12, 0);
            case PREVIOUS -> {
                var from = period.from().atZone(period.zone());
                var to = period.to().atZone(period.zone());
                yield beginsMonth(from) && beginsMonth(to)
                        ? new Shift((int) ChronoUnit.MONTHS.between(from, to), 0)
                        : new Shift(0, ChronoUnit.MILLIS.between(from.toLocalDateTime(), to.toLocalDateTime()));
            }
        };
    }

    static Period before(Period period, Shift shift) {
        return new Period(
                shift.back(local(period, true)).atZone(period.zone()).toInstant(),
                shift.back(local(period, false)).atZone(period.zone()).toInstant(),
                period.zone());
    }

    private static LocalDateTime local(Period period, boolean beginning) {
        return LocalDateTime.ofInstant(beginning ? period.from() : period.to(), period.zone());
    }

    private static boolean beginsMonth(ZonedDateTime time) {
        return time.getDayOfMonth() == 1 && time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** As it is asked for and answered: {@code last-year}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
