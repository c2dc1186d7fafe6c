package dev.redress.followup.campaigns;

import com.mongodb.client.model.Indexes;
import dev.redress.chassis.aggregates.Kind;
import dev.redress.chassis.events.OutboundEvent;
import dev.redress.followup.campaigns.domain.Campaign;
import dev.redress.followup.campaigns.domain.CampaignEvent;
import dev.redress.followup.campaigns.messages.CampaignMessages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Campaigns as documents, under their ids. */
final class CampaignKind implements Kind<Campaign, CampaignEvent> {
    static final String STATE = "state.state";
    static final String ISSUED = "state.issued";
    static final String OPENED_AT = "state.opening.at";

    @Override
    public String collection() {
        return "campaigns";
    }

    @Override
    public Class<Campaign> state() {
        return Campaign.class;
    }

    @Override
    public Campaign blank(String id) {
        return Campaign.unopened(id);
    }

    @Override
    public Campaign apply(Campaign before, CampaignEvent event) {
        return event.applyTo(before);
    }

    @Override
    public Optional<OutboundEvent> announce(String id, Campaign after, CampaignEvent event) {
        return CampaignMessages.announce(id, event);
    }

    @Override
    public Optional<String> stage(Campaign it) {
        return Optional.ofNullable(it.state()).map(Enum::name);
    }

    @Override
    public String transitions() {
        return "campaigns.transitions";
    }

    @Override
    public Optional<Instant> wakeAt(Campaign it) {
        return it.wakeAt();
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending(STATE, ISSUED), Indexes.descending(OPENED_AT));
    }
}
