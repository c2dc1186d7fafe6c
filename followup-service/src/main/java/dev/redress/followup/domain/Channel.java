package dev.redress.followup.domain;

/** By which channel the customer was asked. */
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
