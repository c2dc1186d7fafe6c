package dev.redress.followup.domain;

/** What kind of complaint it is: a valid one, or one of those that wish to talk. */
public enum Kind {
    VALID,
    HELP,
    CONSULT,
    VENT
}
