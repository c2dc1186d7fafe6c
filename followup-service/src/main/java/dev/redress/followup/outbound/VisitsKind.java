package dev.redress.followup.outbound;

import com.mongodb.client.model.Indexes;
import dev.redress.chassis.messaging.Announcement;
import dev.redress.chassis.messaging.Kind;
import dev.redress.followup.domain.FollowupEvent;
import dev.redress.followup.domain.Visits;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** How the follow-ups of a complaint are kept. */
final class VisitsKind implements Kind<Visits, FollowupEvent> {
    static final String STATE = "state.latest.state";
    static final String DUE_AT = "state.latest.dueAt";
    static final String CYCLE = "state.latest.cycle";

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
    public Optional<Announcement> announce(String id, Visits after, FollowupEvent event) {
        return FollowupMessages.of(after, event);
    }

    @Override
    public Optional<String> stage(Visits state) {
        return Optional.ofNullable(state.latest()).map(it -> it.state().name());
    }

    @Override
    public String transitions() {
        return "complaints.transitions";
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending(STATE, DUE_AT), Indexes.ascending(DUE_AT));
    }
}
