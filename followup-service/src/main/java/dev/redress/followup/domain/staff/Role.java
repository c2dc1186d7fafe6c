package dev.redress.followup.domain.staff;

/** What a person may be asked to do. */
public enum Role {
    HANDLER,
    LEAD,
    HEAD,
    MANAGER,
    BOARD,
    FOLLOWUP,
    QUALITY
}
