package dev.redress.followup.campaigns.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.followup.campaigns.CampaignService;
import dev.redress.followup.campaigns.domain.Campaign;
import dev.redress.followup.campaigns.domain.CampaignStamp;
import dev.redress.followup.campaigns.domain.CampaignState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A campaign, with what came of it so far. What is not known is left out. */
@Schema(name = "Campaign", description = "A campaign, with what came of it so far; what is not known is left out")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CampaignView(
        String id,
        String name,
        LocalDate from,
        LocalDate to,
        CampaignState state,
        BigDecimal coverageTarget,
        String seed,
        @Schema(type = "string") Duration openFor,
        List<Duration> reminders,
        List<QuestionView> questions,

        @Schema(description = "How many customers could be drawn, as it stands")
        int frame,

        Instant openedAt,
        @Schema(description = "Who opened it") String openedBy,
        Instant drawnAt,
        String drawnBy,

        @Schema(description = "Until when answers are taken; once drawn")
        Instant closesAt,

        Instant closedAt,
        String closedBy,

        @Schema(description = "Whether so many of the frame were reached as the target says; once drawn")
        Boolean targetMet,

        @Schema(description = "What came of all; once drawn")
        CampaignFiguresView all,

        @Schema(description = "Of those who complained in the period")
        CampaignFiguresView complained,

        @Schema(description = "Of the others") CampaignFiguresView others) {

    static CampaignView of(CampaignService.Progress progress) {
        var it = progress.campaign();
        var ledger = progress.ledger();
        var plan = it.plan();
        var drawn = it.draw() != null;
        return new CampaignView(
                it.id(),
                plan.name(),
                plan.from(),
                plan.to(),
                it.state(),
                plan.coverageTarget(),
                plan.seed(),
                plan.openFor(),
                plan.reminders(),
                plan.questions().stream().map(QuestionView::of).toList(),
                progress.frame(),
                it.opening().at(),
                it.opening().by(),
                drawn ? it.draw().said().at() : null,
                drawn ? it.draw().said().by() : null,
                drawn ? it.draw().closesAt() : null,
                end(it).map(CampaignStamp::at).orElse(null),
                end(it).map(CampaignStamp::by).orElse(null),
                drawn ? ledger.targetMet() : null,
                drawn ? CampaignFiguresView.of(ledger.all()) : null,
                drawn ? CampaignFiguresView.of(ledger.complained()) : null,
                drawn ? CampaignFiguresView.of(ledger.others()) : null);
    }

    private static Optional<CampaignStamp> end(Campaign it) {
        return Optional.ofNullable(it.end());
    }
}
