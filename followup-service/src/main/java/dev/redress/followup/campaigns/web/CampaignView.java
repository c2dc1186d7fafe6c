package dev.redress.followup.campaigns.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.followup.campaigns.CampaignService;
import dev.redress.followup.campaigns.domain.Campaign;
import dev.redress.followup.campaigns.domain.CampaignState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A campaign, with what came of it so far. What is not known is left out.
 *
 * @param id of the campaign
 * @param name for people; masked
 * @param from first day of the period that it is about
 * @param to last day of the period
 * @param state where it stands
 * @param coverageTarget share of the customers in the frame who are to be asked, from 0 to 1
 * @param seed what the sample is drawn by: the same word and frame give the same sample
 * @param openFor how long answers are taken, from the drawing on
 * @param reminders how long after an invitation those are reminded who have not answered
 * @param questions what is asked
 * @param frame how many customers could be drawn, as it stands
 * @param openedAt when it was opened
 * @param openedBy who opened it
 * @param drawnAt when the sample was drawn; once drawn
 * @param drawnBy who had it drawn; once drawn
 * @param closesAt until when answers are taken; once drawn
 * @param closedAt when it was closed; once closed
 * @param closedBy who closed it, redress for what came by itself; once closed
 * @param targetMet whether so many of the frame were asked as the target says: their invitations arrived, or an interview
 *     began; once drawn
 * @param all what came of all; once drawn
 * @param complained of those who complained in the period
 * @param others of the others
 */
@Schema(name = "Campaign")
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
        int frame,
        Instant openedAt,
        String openedBy,
        Instant drawnAt,
        String drawnBy,
        Instant closesAt,
        Instant closedAt,
        String closedBy,
        Boolean targetMet,
        CampaignFiguresView all,
        CampaignFiguresView complained,
        CampaignFiguresView others) {

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
                drawn ? it.draw().stamp().at() : null,
                drawn ? it.draw().stamp().by() : null,
                drawn ? it.draw().closesAt() : null,
                end(it).map(Stamp::at).orElse(null),
                end(it).map(Stamp::by).orElse(null),
                drawn ? ledger.targetMet() : null,
                drawn ? CampaignFiguresView.of(ledger.all()) : null,
                drawn ? CampaignFiguresView.of(ledger.complained()) : null,
                drawn ? CampaignFiguresView.of(ledger.others()) : null);
    }

    private static Optional<Stamp> end(Campaign it) {
        return Optional.ofNullable(it.end());
    }
}
