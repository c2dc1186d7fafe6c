package dev.redress.resolution.actions.web;

/** How much a request may say. */
final class ActionLimits {
    static final int WORDS = 4000;
    static final int COMPLAINTS = 100;
    static final int EVIDENCE = 50;
    static final int CODE_LENGTH = 64;
    static final int DAYS = 3660;
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]*";
    static final String COMPLAINT_ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    /** References name things; they are no words, which might be somebody's. */
    static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9._:/#+-]{0,199}";

    private ActionLimits() {}
}
