package dev.redress.followup.campaigns.domain;

import java.time.Instant;

/**
 * Who said or did something, and when.
 *
 * @param by user name or staff code; {@link #US} for what the system does by itself
 */
public record CampaignStamp(String by, Instant at) {
    public static final String US = "redress";

    public static CampaignStamp us(Instant at) {
        return new CampaignStamp(US, at);
    }
}
