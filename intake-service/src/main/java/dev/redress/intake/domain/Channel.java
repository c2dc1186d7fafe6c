package dev.redress.intake.domain;

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
