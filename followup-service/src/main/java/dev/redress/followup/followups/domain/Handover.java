package dev.redress.followup.followups.domain;

/** Why somebody is to ask the customer from now on. */
public enum Handover {
    /** It was planned, or someone was found for one that had nobody. */
    PLANNED,
    /** The one before is away, or works here no more. */
    ABSENT,
    /** The one before turned out to be a party. */
    INVOLVED,
    /** A lead wished so. */
    HAND
}
