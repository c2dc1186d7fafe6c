package dev.redress.resolution.actions.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where an action stands. */
public enum ActionState {
    /** To be done; again, when the attempt before had no effect. */
    OPEN,
    /** Done; whether it helped shows after a while. */
    DONE,
    /** It helped. */
    VERIFIED;

    /** Where it can go from here. */
    public Set<ActionState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(DONE);
            case DONE -> EnumSet.of(VERIFIED, OPEN);
            case VERIFIED -> EnumSet.noneOf(ActionState.class);
        };
    }
}
