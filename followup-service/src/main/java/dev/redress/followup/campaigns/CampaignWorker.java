package dev.redress.followup.campaigns;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.Where;
import dev.redress.chassis.events.Poison;
import dev.redress.followup.campaigns.domain.Campaign;
import dev.redress.followup.campaigns.domain.CampaignEvent;
import dev.redress.followup.campaigns.domain.CampaignState;
import dev.redress.followup.campaigns.domain.InvitationState;
import dev.redress.followup.campaigns.messages.CampaignAggregate;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finishes what is settled in a campaign and concerns many customers: once its sample is drawn, issues the invitations; once
 * it has ended, lets those lapse that are still open, and counts.
 *
 * <p>What goes wrong: the process dies in the middle, or the store goes away - whoever looks next goes on from what is
 * there, for the frame and the seed give the same sample again, and an invitation is issued once. Replicas may work on one
 * campaign at the same time; what the other has done needs no write.
 */
final class CampaignWorker {
    private static final Logger LOGGER = LoggerFactory.getLogger(CampaignWorker.class);
    private static final Where UNFINISHED = Where.either(
            Where.all().is(CampaignAggregate.STATE, CampaignState.DRAWN).is(CampaignAggregate.ISSUED, false),
            Where.all().is(CampaignAggregate.STATE, CampaignState.CLOSING));

    private final AggregateRepository<Campaign, CampaignEvent> campaigns;
    private final Invitations invitations;
    private final Clock clock;

    CampaignWorker(AggregateRepository<Campaign, CampaignEvent> campaigns, Invitations invitations, Clock clock) {
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** A look that finds nothing is one small query. */
    void look() {
        Poison.eachAlone(campaigns.search(UNFINISHED), this::finish);
    }

    private void finish(Campaign it) {
        if (it.state() == CampaignState.DRAWN) {
            issue(it);
        } else {
            close(it);
        }
    }

    private void issue(Campaign it) {
        var drawn = invitations
                .frame(it.id(), it.batches(), it.draw().complainants())
                .draw(it.plan());
        var left = invitations.customers(it.id(), InvitationState.LISTED);
        issue(it, drawn.complained(), left, true);
        issue(it, drawn.others(), left, false);
        change("issued", it, Campaign::allAreIssued);
    }

    private void issue(Campaign it, List<String> drawn, Collection<String> left, boolean complained) {
        var customers = drawn.stream().filter(left::contains).toList();
        var closesAt = it.draw().closesAt();
        var reminders = it.plan().reminders();
        invitations.changeAll(
                it.id(),
                customers,
                cause(it),
                customer -> to -> to.issue(complained, closesAt, reminders, clock.instant()));
    }

    private void close(Campaign it) {
        var open = invitations.customers(it.id(), InvitationState.ISSUED);
        invitations.changeAll(it.id(), open, cause(it), customer -> to -> to.lapse(it.end()));
        var tally = invitations.ledger(it).tally();
        change("closed", it, now -> now.counted(tally));
    }

    private void change(String what, Campaign it, Function<Campaign, List<CampaignEvent>> decide) {
        var after = campaigns.change(it.id(), cause(it), decide);
        LOGGER.atInfo()
                .addKeyValue("campaignId", it.id())
                .addKeyValue("state", after.state())
                .log("campaign {}", what);
    }

    private static String cause(Campaign it) {
        return "campaign-" + it.id();
    }
}
