package dev.redress.analytics.domain;

/** What was done about a complaint in another system. */
public enum HistoryActivity {
    RECEIVED,
    RESPONDED,
    RESOLVED,
    REOPENED,
    CLOSED,
    /** Anything else. */
    WORKED
}
