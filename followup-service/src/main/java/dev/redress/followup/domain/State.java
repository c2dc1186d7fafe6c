package dev.redress.followup.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where a follow-up stands. */
public enum State {
    PLANNED,
    CLOSED,
    REOPENED;

    /** Where it may go from here. */
    Set<State> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(CLOSED, REOPENED);
            case CLOSED, REOPENED -> EnumSet.noneOf(State.class);
        };
    }
}
