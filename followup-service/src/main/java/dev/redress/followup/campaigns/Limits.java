package dev.redress.followup.campaigns;

/** How much a request may say. */
final class Limits {
    static final int NAME = 200;
    static final int WORDS = 2000;
    static final int REASON = 500;
    static final int CUSTOMERS = 10_000;
    static final int CODE_LENGTH = 64;
    static final int QUESTIONS = 20;
    static final int REMINDERS = 10;
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]*";
    static final String CUSTOMER = "\\S{1,100}";
    static final String WORD = "[\\x21-\\x7e]{1,100}";
    static final String KEY = "[\\x21-\\x7e]{1,200}";

    private Limits() {}
}
