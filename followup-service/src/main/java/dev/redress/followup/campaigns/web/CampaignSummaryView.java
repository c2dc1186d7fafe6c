package dev.redress.followup.campaigns.web;

import dev.redress.followup.campaigns.domain.Campaign;
import dev.redress.followup.campaigns.domain.CampaignState;
import dev.redress.followup.campaigns.domain.CampaignTally;
import dev.redress.followup.campaigns.domain.Frame;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A campaign in short.
 *
 * @param id of the campaign
 * @param name for people; masked
 * @param from first day of the period that it is about
 * @param to last day of the period
 * @param state where it stands
 * @param coverageTarget share of the customers in the frame who are to be asked, from 0 to 1
 * @param openedAt when it was opened
 * @param closesAt until when answers are taken; once drawn
 * @param frame customers who could be drawn; once drawn
 * @param sample customers who were drawn; once drawn
 * @param result what came of them; once closed
 */
@Schema(name = "CampaignLine")
record CampaignSummaryView(
        String id,
        String name,
        LocalDate from,
        LocalDate to,
        CampaignState state,
        BigDecimal coverageTarget,
        Instant openedAt,
        Instant closesAt,
        Integer frame,
        Integer sample,
        CampaignTally result) {

    static CampaignSummaryView of(Campaign it) {
        var plan = it.plan();
        var draw = it.draw();
        return new CampaignSummaryView(
                it.id(),
                plan.name(),
                plan.from(),
                plan.to(),
                it.state(),
                plan.coverageTarget(),
                it.opening().at(),
                draw == null ? null : draw.closesAt(),
                draw == null ? null : customers(draw.frame()),
                draw == null ? null : customers(draw.sample()),
                it.tally());
    }

    private static Integer customers(Frame.Size it) {
        return it.customers();
    }
}
