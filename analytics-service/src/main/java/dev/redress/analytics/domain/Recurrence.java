package dev.redress.analytics.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Complaints of a kind before and after a day, such as the day on which something was done against them.
 *
 * @param product name of the product; empty for whatever product
 * @param department code of the department where the cause lies; empty for whatever department
 * @param at the first day after
 * @param days how many days before it, and how many from it on
 * @param zone in which days are read
 */
public record Recurrence(RootCause rootCause, String product, String department, LocalDate at, int days, ZoneId zone) {
    /** The longest that may be looked at, either way. */
    public static final int LONGEST = 3660;

    /** From its beginning on, until before {@link #turn()}. */
    public Instant beginning() {
        return at.minusDays(days).atStartOfDay(zone).toInstant();
    }

    public Instant turn() {
        return at.atStartOfDay(zone).toInstant();
    }

    /** The first moment after it. */
    public Instant end() {
        return at.plusDays(days).atStartOfDay(zone).toInstant();
    }
}
