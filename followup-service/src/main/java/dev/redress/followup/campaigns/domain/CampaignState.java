package dev.redress.followup.campaigns.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where a campaign stands. */
public enum CampaignState {
    /** It is being filled with those who may be asked. */
    OPEN,
    /** Who is asked is settled; invitations are issued and answered. */
    DRAWN,
    /** No more answers are taken; what is still open lapses. */
    CLOSING,
    /** All has been counted. */
    CLOSED;

    /** Where it can go from here. */
    public Set<CampaignState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(DRAWN);
            case DRAWN -> EnumSet.of(CLOSING);
            case CLOSING -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.noneOf(CampaignState.class);
        };
    }
}
