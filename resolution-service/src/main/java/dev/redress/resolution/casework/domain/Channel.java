package dev.redress.resolution.casework.domain;

/** By which way a customer and the company speak. */
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
    SYSTEM;

    /** Whether people speak with each other by it. */
    boolean spoken() {
        return this == PHONE || this == VISIT;
    }

    /**
     * Whether what we send by it is a message by a person. A call or a visit is one only when it reaches the customer, goods
     * sent back say nothing, and what a system sends by itself never counts as an answer.
     */
    boolean carriesMessages() {
        return switch (this) {
            case EMAIL, WEB, APP, SOCIAL, CHAT, FAX, LETTER, REGULATOR -> true;
            case PHONE, VISIT, RETURN, SYSTEM -> false;
        };
    }
}
