package dev.redress.followup.reviews.domain;

/** How much a request may say. */
public final class ReviewLimits {
    public static final int WORDS = 4000;
    public static final int SAMPLE = 1000;
    public static final int ITEMS = 50;
    public static final int WEIGHT = 1000;
    public static final int NAME = 200;
    public static final int CODE_LENGTH = 64;
    public static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]*";
    public static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    public static final String ID_IS =
            "is 1 to 64 letters, digits, dots, hyphens and underscores, the first a letter or digit";
    public static final String SEED = "[\\x21-\\x7e]{1,200}";
    public static final String SEED_IS = "is 1 to 200 ASCII characters without spaces";

    private ReviewLimits() {}
}
