package dev.redress.analytics.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * From an instant on, until before another.
 *
 * @param from the first instant within; the first of all when it has no beginning
 * @param to the first instant after it; the last of all when it has no end
 * @param zone in which days were read
 */
public record Period(Instant from, Instant to, ZoneId zone) {
    /** The first and last years that figures reach to. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** Thrown when a period cannot be read; names the parameter. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final String parameter;
        private final String code;

        Unreadable(String parameter, String code, String message) {
            super(message);
            this.parameter = parameter;
            this.code = code;
        }

        public String parameter() {
            return parameter;
        }

        /** The kind of error. */
        public String code() {
            return code;
        }
    }

    /**
     * Reads a period.
     *
     * @param from a day, which begins at midnight in the zone, or an instant; empty for no beginning
     * @param to likewise for the first moment after; empty for no end
     * @param zone IANA id
     */
    public static Period of(String from, String to, String zone) throws Unreadable {
        var itsZone = zone(zone);
        var start = from.isEmpty() ? FIRST : moment("from", from, itsZone);
        var end = to.isEmpty() ? LAST : moment("to", to, itsZone);
        if (start.isAfter(end)) {
            throw new Unreadable("from", "after-to", "lies after to");
        }
        return new Period(start, end, itsZone);
    }

    /** Where it begins, unless it has no beginning. */
    public Optional<Instant> beginning() {
        return from.equals(FIRST) ? Optional.empty() : Optional.of(from);
    }

    /** Where it ends, unless it has no end. */
    public Optional<Instant> end() {
        return to.equals(LAST) ? Optional.empty() : Optional.of(to);
    }

    private static ZoneId zone(String name) throws Unreadable {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new Unreadable("zone", "unknown", "is not the name of a time zone, such as Asia/Shanghai");
        }
    }

    private static Instant moment(String parameter, String text, ZoneId zone) throws Unreadable {
        var moment = day(text)
                .map(it -> it.atStartOfDay(zone).toInstant())
                .or(() -> instant(text))
                .orElseThrow(() -> new Unreadable(
                        parameter,
                        "unreadable",
                        "is neither a day (2026-03-01) nor an instant (2026-03-01T08:00:00Z)"));
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw new Unreadable(parameter, "out-of-range", "must lie in the years 1 to 9999");
        }
        return moment;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
