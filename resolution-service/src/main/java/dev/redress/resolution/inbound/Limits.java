package dev.redress.resolution.inbound;

/** How much a request may say. */
final class Limits {
    static final int WORDS = 4000;
    static final int REMEDIES = 20;
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]*";

    private Limits() {}
}
