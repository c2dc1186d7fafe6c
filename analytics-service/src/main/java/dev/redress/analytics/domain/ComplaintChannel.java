package dev.redress.analytics.domain;

/** How customers reach the company. */
public enum ComplaintChannel {
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
