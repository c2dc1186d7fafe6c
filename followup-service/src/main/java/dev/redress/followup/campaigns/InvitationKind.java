package dev.redress.followup.campaigns;

import com.mongodb.client.model.Indexes;
import dev.redress.chassis.aggregates.Kind;
import dev.redress.chassis.events.OutboundEvent;
import dev.redress.followup.campaigns.domain.Invitation;
import dev.redress.followup.campaigns.domain.InvitationEvent;
import dev.redress.followup.campaigns.messages.InvitationMessages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Customers in campaigns as documents, under ids that campaign and customer give. */
final class InvitationKind implements Kind<Invitation, InvitationEvent> {
    static final String CAMPAIGN = "state.campaignId";
    static final String BATCHES = "state.batches";
    static final String STATE = "state.state";
    static final String COMPLAINED = "state.complained";

    @Override
    public String collection() {
        return "invitations";
    }

    @Override
    public Class<Invitation> state() {
        return Invitation.class;
    }

    @Override
    public Invitation blank(String id) {
        return Invitation.unknown(id);
    }

    @Override
    public Invitation apply(Invitation before, InvitationEvent event) {
        return event.applyTo(before);
    }

    @Override
    public Optional<OutboundEvent> announce(String id, Invitation after, InvitationEvent event) {
        return InvitationMessages.announce(after, event);
    }

    @Override
    public Optional<String> stage(Invitation it) {
        return Optional.ofNullable(it.state()).map(Enum::name);
    }

    @Override
    public String transitions() {
        return "invitations.transitions";
    }

    @Override
    public Optional<Instant> wakeAt(Invitation it) {
        return it.wakeAt();
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending(CAMPAIGN, STATE));
    }
}
