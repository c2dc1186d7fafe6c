package dev.redress.followup.campaigns.web;

import dev.redress.followup.campaigns.domain.Campaign;
import dev.redress.followup.campaigns.domain.CampaignState;
import dev.redress.followup.campaigns.domain.CampaignTally;
import dev.redress.followup.campaigns.domain.Frame;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A campaign in short. */
@Schema(name = "CampaignLine")
record CampaignSummaryView(
        String id,
        String name,
        LocalDate from,
        LocalDate to,
        CampaignState state,
        BigDecimal coverageTarget,
        Instant openedAt,

        @Schema(description = "Until when answers are taken; once drawn")
        Instant closesAt,

        @Schema(description = "Customers who could be drawn; once drawn")
        Integer frame,

        @Schema(description = "Customers who were drawn; once drawn")
        Integer sample,

        @Schema(description = "What came of them; once closed")
        CampaignTally result) {

    @Schema(name = "CampaignList", description = "One page")
    record Page(
            List<CampaignSummaryView> items,
            @Schema(description = "Which page, from 0") int page,
            @Schema(description = "How many a page holds") int size,
            @Schema(description = "How many match in all") long total) {}

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
