package dev.redress.followup.outbound;

import com.mongodb.client.model.Indexes;
import dev.redress.chassis.aggregates.Kind;
import dev.redress.chassis.events.OutboundEvent;
import dev.redress.followup.domain.FollowupEvent;
import dev.redress.followup.domain.Visits;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** How the follow-ups of a complaint are kept. */
final class VisitsKind implements Kind<Visits, FollowupEvent> {
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
        return "visits";
    }

    @Override
    public Class<Visits> state() {
        return Visits.class;
    }

    @Override
    public Visits blank(String id) {
        return Visits.unheard(id);
    }

    @Override
    public Visits apply(Visits before, FollowupEvent event) {
        return event.applyTo(before);
    }

    @Override
    public Optional<OutboundEvent> announce(String id, Visits after, FollowupEvent event) {
        return FollowupMessages.of(after, event);
    }

    @Override
    public Optional<String> stage(Visits state) {
        return Optional.ofNullable(state.latest()).map(it -> it.state().name());
    }

    @Override
    public Optional<Instant> wakeAt(Visits state) {
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
