package dev.redress.analytics.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What was told of an alert. What a change does not say is empty or not a number.
 *
 * @param alert its id
 * @param version its place among the changes of the alert
 * @param type RAISED, ACKNOWLEDGED or CLEARED
 */
public record AlertChange(
        UUID alert, int version, Type type, AlertSubject subject, AlertNumbers numbers, Window window, Word word)
        implements Detail {

    /** What may be told. */
    public enum Type {
        RAISED,
        ACKNOWLEDGED,
        CLEARED
    }

    /**
     * From when to when it was seen; the time of the change where it does not say.
     *
     * @param baseline where what was usual begins; null where it is compared with no time before
     */
    public record Window(Instant from, Instant to, Instant baseline) {}

    /**
     * Who said it, when, and what to it.
     *
     * @param by code of the person; empty where it is the system
     */
    public record Word(Instant at, String by, String note) {}
}
