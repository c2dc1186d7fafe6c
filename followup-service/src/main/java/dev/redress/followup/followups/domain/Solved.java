package dev.redress.followup.followups.domain;

/** Whether the problem is solved, in the customer's eyes. */
public enum Solved {
    YES,
    PARTLY,
    NO
}
