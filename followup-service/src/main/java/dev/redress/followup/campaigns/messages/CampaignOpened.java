package dev.redress.followup.campaigns.messages;

import dev.redress.followup.campaigns.domain.CampaignEvent.Opened;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** campaign.opened.v1. */
record CampaignOpened(
        String name,
        LocalDate from,
        LocalDate to,
        BigDecimal coverageTarget,
        String seed,
        Instant openedAt,
        String by) {

    static CampaignOpened of(Opened it) {
        var plan = it.plan();
        return new CampaignOpened(
                plan.name(),
                plan.from(),
                plan.to(),
                plan.coverageTarget(),
                plan.seed(),
                it.stamp().at(),
                it.stamp().by());
    }
}
