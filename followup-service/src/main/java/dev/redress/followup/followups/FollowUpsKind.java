package dev.redress.followup.followups;

import com.mongodb.client.model.Indexes;
import dev.redress.chassis.aggregates.Kind;
import dev.redress.chassis.events.OutboundEvent;
import dev.redress.followup.followups.domain.FollowUpEvent;
import dev.redress.followup.followups.domain.FollowUps;
import dev.redress.followup.followups.messages.FollowUpMessages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** How the follow-ups of a complaint are kept. */
public final class FollowUpsKind implements Kind<FollowUps, FollowUpEvent> {
    static final String RECEIVED_AT = "state.complaint.receivedAt";
    static final String STATE = "state.latest.state";
    static final String CYCLE = "state.latest.cycle";
    static final String DUE_AT = "state.latest.plan.dueAt";
    static final String NEXT_AT = "state.latest.nextAt";
    static final String AGENT = "state.latest.agent";
    static final String RESULTS = "state.latest.attempts.result";
    static final String REASON = "state.latest.end.reason";
    static final String ENDED_AT = "state.latest.end.at";

    @Override
    public String collection() {
        return "followups";
    }

    @Override
    public Class<FollowUps> state() {
        return FollowUps.class;
    }

    @Override
    public FollowUps blank(String id) {
        return FollowUps.unheard(id);
    }

    @Override
    public FollowUps apply(FollowUps before, FollowUpEvent event) {
        return event.applyTo(before);
    }

    @Override
    public Optional<OutboundEvent> announce(String id, FollowUps after, FollowUpEvent event) {
        return FollowUpMessages.of(after, event);
    }

    @Override
    public Optional<String> stage(FollowUps state) {
        return Optional.ofNullable(state.latest()).map(it -> it.state().name());
    }

    @Override
    public Optional<Instant> wakeAt(FollowUps state) {
        return state.wakeAt();
    }

    @Override
    public String transitions() {
        return "complaints.transitions";
    }

    @Override
    public List<Bson> indexes() {
        return List.of(
                Indexes.ascending(STATE, DUE_AT),
                Indexes.ascending(STATE, NEXT_AT),
                Indexes.ascending(AGENT, STATE, DUE_AT),
                Indexes.ascending(STATE, ENDED_AT),
                Indexes.ascending(DUE_AT),
                Indexes.ascending(NEXT_AT),
                Indexes.ascending(RECEIVED_AT));
    }
}
