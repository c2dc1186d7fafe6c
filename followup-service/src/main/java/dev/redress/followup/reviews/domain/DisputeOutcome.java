package dev.redress.followup.reviews.domain;

/** What comes of a dispute. */
public enum DisputeOutcome {
    /** It is right, and new marks are given. */
    UPHELD,
    /** The marks stay. */
    DISMISSED
}
