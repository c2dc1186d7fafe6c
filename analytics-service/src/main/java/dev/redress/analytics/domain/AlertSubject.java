package dev.redress.analytics.domain;

/**
 * What an alert is about. At most one is open about the same.
 *
 * @param dimension in which it stands out; empty where it is about all
 * @param code that stands out; empty where it is about all
 * @param measure name of the measure
 */
public record AlertSubject(Kind kind, String dimension, String code, String measure) {
    public static final AlertSubject UNSAID = new AlertSubject(Kind.SPIKE, "", "", "");

    /** What can be out of the ordinary. */
    public enum Kind {
        SPIKE,
        SLA_BURN,
        BACKLOG,
        TARGET_MISSED
    }
}
