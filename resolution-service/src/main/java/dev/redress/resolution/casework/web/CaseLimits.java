package dev.redress.resolution.casework.web;

/** How much a request may say. */
final class CaseLimits {
    static final int WORDS = 4000;
    static final int SHORT = 200;
    static final int REMEDIES = 20;
    static final int REFERENCES = 50;
    static final int MEMBERS = 25;
    static final int CASES_AT_ONCE = 500;
    static final int MAX_CODE = 64;
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]*";
    static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,11}";

    private CaseLimits() {}
}
