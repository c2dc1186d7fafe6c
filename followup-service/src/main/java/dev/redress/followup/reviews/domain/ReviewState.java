package dev.redress.followup.reviews.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where a review stands. */
public enum ReviewState {
    /** To be done. */
    OPEN,
    /** Done, and no dispute waits for a decision. */
    COMPLETED,
    /** Somebody does not agree with the marks. */
    DISPUTED;

    /** Where it can go from here. */
    public Set<ReviewState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(COMPLETED);
            case COMPLETED -> EnumSet.of(DISPUTED);
            case DISPUTED -> EnumSet.of(COMPLETED);
        };
    }
}
