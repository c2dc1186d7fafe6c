package dev.redress.followup.domain.review;

/** What comes of a dispute. */
public enum Decision {
    /** It is right, and new marks are given. */
    UPHELD,
    /** The marks stay. */
    DISMISSED
}
