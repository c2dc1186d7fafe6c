package dev.redress.resolution.actions;

import com.mongodb.client.model.Indexes;
import dev.redress.chassis.aggregates.Kind;
import dev.redress.chassis.events.OutboundEvent;
import dev.redress.resolution.actions.domain.Action;
import dev.redress.resolution.actions.domain.ActionEvent;
import dev.redress.resolution.actions.messages.ActionMessages;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Actions as documents, under their ids. */
final class ActionKind implements Kind<Action, ActionEvent> {
    static final String STATE = "state.state";
    static final String COMPLAINTS = "state.order.complaints";
    static final String DEPARTMENT = "state.order.department";
    static final String OWNER = "state.order.owner";
    static final String DUE_ON = "state.order.dueOn";

    @Override
    public String collection() {
        return "actions";
    }

    @Override
    public Class<Action> state() {
        return Action.class;
    }

    @Override
    public Action blank(String id) {
        return Action.unopened(id);
    }

    @Override
    public Action apply(Action before, ActionEvent event) {
        return event.applyTo(before);
    }

    @Override
    public Optional<OutboundEvent> announce(String id, Action after, ActionEvent event) {
        return Optional.of(ActionMessages.announce(id, event));
    }

    @Override
    public Optional<String> stage(Action action) {
        return Optional.ofNullable(action.state()).map(Enum::name);
    }

    @Override
    public String transitions() {
        return "actions.transitions";
    }

    @Override
    public List<Bson> indexes() {
        return List.of(
                Indexes.ascending(STATE, DUE_ON),
                Indexes.ascending(OWNER, STATE),
                Indexes.ascending(DEPARTMENT, STATE),
                Indexes.ascending(COMPLAINTS));
    }
}
