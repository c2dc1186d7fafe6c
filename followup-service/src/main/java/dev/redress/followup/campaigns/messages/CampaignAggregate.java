package dev.redress.followup.campaigns.messages;

import com.mongodb.client.model.Indexes;
import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.chassis.aggregates.StatePaths;
import dev.redress.followup.campaigns.domain.Campaign;
import dev.redress.followup.campaigns.domain.CampaignEvent;
import dev.redress.followup.campaigns.domain.CampaignEvent.AllIssued;
import dev.redress.followup.campaigns.domain.CampaignEvent.Closed;
import dev.redress.followup.campaigns.domain.CampaignEvent.Drawn;
import dev.redress.followup.campaigns.domain.CampaignEvent.Ended;
import dev.redress.followup.campaigns.domain.CampaignEvent.Listed;
import dev.redress.followup.campaigns.domain.CampaignEvent.Opened;

/** How campaigns are kept, under their ids, and what others are told of them; the published form is in docs/events. */
public final class CampaignAggregate {
    public static final String TOPIC = "complaints.campaigns";

    public static final String STATE = path("state");
    public static final String ISSUED = path("issued");
    public static final String OPENED_AT = path("opening.at");

    /** The steps on the way are nobody else's business. */
    public static final AggregateType<Campaign, CampaignEvent> CAMPAIGNS = AggregateType.of(
                    "campaigns", Campaign.class, CampaignEvent.class)
            .startingAs(Campaign::unopened)
            .foldedBy(CampaignEvent::applyTo)
            .stage(Campaign::state)
            .countingMovesAs("campaigns.transitions")
            .wakesAt(Campaign::wakeAt)
            .indexed(Indexes.ascending(STATE, ISSUED), Indexes.descending(OPENED_AT))
            .publishing(
                    TOPIC,
                    it -> it.about("campaignId")
                            .on(
                                    Opened.class,
                                    "campaign.opened.v1",
                                    event -> event.stamp().at(),
                                    CampaignOpened::of)
                            .on(
                                    Drawn.class,
                                    "campaign.drawn.v1",
                                    event -> event.draw().stamp().at(),
                                    CampaignDrawn::of)
                            .on(
                                    Closed.class,
                                    "campaign.closed.v1",
                                    event -> event.stamp().at(),
                                    CampaignClosed::of)
                            .keepingToItself(Listed.class, AllIssued.class, Ended.class));

    private CampaignAggregate() {}

    private static String path(String part) {
        return StatePaths.path(Campaign.class, part);
    }
}
