package dev.redress.followup.followups.domain;

/** What kind of complaint it is: a valid one, or one of those that wish to talk. */
public enum ComplaintKind {
    VALID,
    HELP,
    CONSULT,
    VENT
}
