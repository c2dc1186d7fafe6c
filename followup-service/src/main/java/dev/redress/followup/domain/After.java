package dev.redress.followup.domain;

/** How the cycle ended that a follow-up follows. */
public enum After {
    RESOLVED,
    REJECTED
}
