package dev.redress.followup.followups.domain;

/** How the cycle ended that a follow-up follows. */
public enum CycleEnd {
    RESOLVED,
    REJECTED
}
