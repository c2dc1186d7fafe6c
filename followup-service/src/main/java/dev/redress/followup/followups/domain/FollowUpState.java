package dev.redress.followup.followups.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where a follow-up stands. */
public enum FollowUpState {
    PLANNED,
    CLOSED,
    REOPENED;

    /** Where it may go from here: a customer may come back after the complaint was closed. */
    Set<FollowUpState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(CLOSED, REOPENED);
            case CLOSED -> EnumSet.of(REOPENED);
            case REOPENED -> EnumSet.noneOf(FollowUpState.class);
        };
    }
}
