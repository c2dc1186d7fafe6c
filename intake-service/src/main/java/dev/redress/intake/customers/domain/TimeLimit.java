package dev.redress.intake.customers.domain;

import java.time.Instant;
import java.util.Comparator;

/**
 * Until when something is due to the customer, by a clock of the case. Of each metric and cycle there is one.
 *
 * @param dueAt absent while the clock stands still
 * @param over whether it was done, or is needed no more
 */
public record TimeLimit(Metric metric, int cycle, Instant dueAt, boolean over) implements Comparable<TimeLimit> {
    private static final Comparator<TimeLimit> ORDER =
            Comparator.comparingInt(TimeLimit::cycle).thenComparing(TimeLimit::metric);

    /** What customers are told the time of, in the order in which it happens. */
    public enum Metric {
        FIRST_RESPONSE,
        FINDINGS_REPLY,
        RESOLUTION
    }

    static boolean known(String metric) {
        for (var it : Metric.values()) {
            if (it.name().equals(metric)) {
                return true;
            }
        }
        return false;
    }

    static TimeLimit open(String metric, int cycle) {
        return new TimeLimit(Metric.valueOf(metric), cycle, null, false);
    }

    boolean isSame(TimeLimit other) {
        return metric == other.metric && cycle == other.cycle;
    }

    /** @param at absent where the clock stands still from now on */
    TimeLimit dueAt(Instant at) {
        return over ? this : new TimeLimit(metric, cycle, at, false);
    }

    TimeLimit ended() {
        return new TimeLimit(metric, cycle, dueAt, true);
    }

    @Override
    public int compareTo(TimeLimit other) {
        return ORDER.compare(this, other);
    }
}
