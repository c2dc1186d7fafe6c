package dev.redress.intake.complaints.domain;

/** Whose word it is that comes after a complaint was entered. */
public enum Speaker {
    /** The customer's own, or that of who speaks for them, whoever wrote it down. */
    CUSTOMER,
    /** A colleague's, of what they know. */
    STAFF
}
