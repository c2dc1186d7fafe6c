package dev.redress.followup.followups.domain;

/** By which channel the customer was asked. */
public enum FollowUpChannel {
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
