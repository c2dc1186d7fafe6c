package dev.redress.followup.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where a follow-up stands. */
public enum State {
    PLANNED,
    CLOSED,
    REOPENED;

    /** Where it may go from here: a customer may come back after the complaint was closed. */
    Set<State> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(CLOSED, REOPENED);
            case CLOSED -> EnumSet.of(REOPENED);
            case REOPENED -> EnumSet.noneOf(State.class);
        };
    }
}
