package dev.redress.followup.campaigns.messages;

import dev.redress.followup.campaigns.domain.CampaignEvent.Closed;
import java.time.Instant;

/** campaign.closed.v1. */
record CampaignClosed(
        int frame,
        int sample,
        int answered,
        int declined,
        int undelivered,
        int unanswered,
        Instant closedAt,
        String by) {

    static CampaignClosed of(Closed it) {
        var tally = it.tally();
        return new CampaignClosed(
                tally.frame(),
                tally.sample(),
                tally.answered(),
                tally.declined(),
                tally.undelivered(),
                tally.unanswered(),
                it.stamp().at(),
                it.stamp().by());
    }
}
