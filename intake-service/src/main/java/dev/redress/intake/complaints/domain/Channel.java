package dev.redress.intake.complaints.domain;

/** How a complaint came in. */
public enum Channel {
    PHONE,
    EMAIL,
    WEB,
    APP,
    SOCIAL,
    CHAT,
    FAX,
    LETTER,
    RETURN,
    VISIT,
    REGULATOR,
    SYSTEM
}
