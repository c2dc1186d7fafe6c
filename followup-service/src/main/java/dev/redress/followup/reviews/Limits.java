package dev.redress.followup.reviews;

/** How much a request may say. */
final class Limits {
    static final int WORDS = 4000;
    static final int SAMPLE = 1000;
    static final int ITEMS = 50;
    static final int WEIGHT = 1000;
    static final int NAME = 200;
    static final int CODE_LENGTH = 64;
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]*";
    static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    static final String ID_IS =
            "is 1 to 64 letters, digits, dots, hyphens and underscores, the first a letter or digit";
    static final String SEED = "[\\x21-\\x7e]{1,200}";
    static final String SEED_IS = "is 1 to 200 ASCII characters without spaces";

    private Limits() {}
}
