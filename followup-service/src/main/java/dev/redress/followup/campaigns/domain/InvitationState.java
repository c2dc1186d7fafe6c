package dev.redress.followup.campaigns.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where a customer of the frame stands. */
public enum InvitationState {
    /** May be drawn. */
    LISTED,
    /** Was drawn and is asked. */
    ISSUED,
    /** Has answered. */
    ANSWERED,
    /** Does not wish to. */
    DECLINED,
    /** No invitation arrived. */
    UNDELIVERED,
    /** Was not heard of until the campaign closed. */
    LAPSED;

    /** Where it can go from here. */
    public Set<InvitationState> next() {
        return switch (this) {
            case LISTED -> EnumSet.of(ISSUED);
            case ISSUED -> EnumSet.of(ANSWERED, DECLINED, UNDELIVERED, LAPSED);
            case ANSWERED, DECLINED, UNDELIVERED, LAPSED -> EnumSet.noneOf(InvitationState.class);
        };
    }
}
