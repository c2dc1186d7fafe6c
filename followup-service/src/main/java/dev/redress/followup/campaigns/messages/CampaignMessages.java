package dev.redress.followup.campaigns.messages;

import dev.redress.chassis.events.OutboundEvent;
import dev.redress.followup.campaigns.domain.CampaignEvent;
import dev.redress.followup.campaigns.domain.CampaignEvent.AllIssued;
import dev.redress.followup.campaigns.domain.CampaignEvent.Closed;
import dev.redress.followup.campaigns.domain.CampaignEvent.Drawn;
import dev.redress.followup.campaigns.domain.CampaignEvent.Ended;
import dev.redress.followup.campaigns.domain.CampaignEvent.Listed;
import dev.redress.followup.campaigns.domain.CampaignEvent.Opened;
import dev.redress.followup.campaigns.domain.CampaignStamp;
import dev.redress.followup.campaigns.domain.Frame;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/** What others are told of a campaign, and under which names; the published form is in docs/events. */
public final class CampaignMessages {
    public static final String TOPIC = "complaints.campaigns";

    static final String OPENED = "campaign.opened.v1";
    static final String DRAWN = "campaign.drawn.v1";
    static final String CLOSED = "campaign.closed.v1";
    static final Set<String> TYPES = Set.of(OPENED, DRAWN, CLOSED);

    private CampaignMessages() {}

    public static Optional<OutboundEvent> announce(String id, CampaignEvent event) {
        if (event instanceof Opened it) {
            return told(OPENED, it.said(), version -> CampaignOpened.of(id, version, it));
        }
        if (event instanceof Drawn it) {
            return told(DRAWN, it.draw().said(), version -> CampaignDrawn.of(id, version, it));
        }
        if (event instanceof Closed it) {
            return told(CLOSED, it.said(), version -> CampaignClosed.of(id, version, it));
        }
        if (event instanceof Listed || event instanceof AllIssued || event instanceof Ended) {
            return Optional.empty(); // steps on the way, and nobody else's business
        }
        throw new IllegalStateException("an event without a message: " + event.getClass());
    }

    private static Optional<OutboundEvent> told(String type, CampaignStamp said, LongFunction<Object> data) {
        return Optional.of(new OutboundEvent(TOPIC, type, said.at(), data));
    }

    private record CampaignOpened(
            String campaignId,
            long version,
            String name,
            LocalDate from,
            LocalDate to,
            BigDecimal coverageTarget,
            String seed,
            Instant openedAt,
            String by) {
        static CampaignOpened of(String id, long version, Opened it) {
            var plan = it.plan();
            return new CampaignOpened(
                    id,
                    version,
                    plan.name(),
                    plan.from(),
                    plan.to(),
                    plan.coverageTarget(),
                    plan.seed(),
                    it.said().at(),
                    it.said().by());
        }
    }

    private record Customers(int customers, int complained) {
        static Customers of(Frame.Size it) {
            return new Customers(it.customers(), it.complained());
        }
    }

    private record CampaignDrawn(
            String campaignId,
            long version,
            Customers frame,
            Customers sample,
            Instant closesAt,
            Instant drawnAt,
            String by) {
        static CampaignDrawn of(String id, long version, Drawn it) {
            var draw = it.draw();
            return new CampaignDrawn(
                    id,
                    version,
                    Customers.of(draw.frame()),
                    Customers.of(draw.sample()),
                    draw.closesAt(),
                    draw.said().at(),
                    draw.said().by());
        }
    }

    private record CampaignClosed(
            String campaignId,
            long version,
            int frame,
            int sample,
            int answered,
            int declined,
            int undelivered,
            int unanswered,
            Instant closedAt,
            String by) {
        static CampaignClosed of(String id, long version, Closed it) {
            var tally = it.tally();
            return new CampaignClosed(
                    id,
                    version,
                    tally.frame(),
                    tally.sample(),
                    tally.answered(),
                    tally.declined(),
                    tally.undelivered(),
                    tally.unanswered(),
                    it.said().at(),
                    it.said().by());
        }
    }
}
