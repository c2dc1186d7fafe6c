package dev.redress.chassis.directory.domain;

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
