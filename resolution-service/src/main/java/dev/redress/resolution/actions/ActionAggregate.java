package dev.redress.resolution.actions;

import static com.mongodb.client.model.Indexes.ascending;

import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.chassis.aggregates.StatePaths;
import dev.redress.resolution.actions.domain.Action;
import dev.redress.resolution.actions.domain.ActionEvent;
import dev.redress.resolution.actions.messages.ActionMessages;

/** What an action is, what it tells, and where in its document the things lie that actions are searched by. */
public final class ActionAggregate {
    static final String STATE = path("state");
    static final String COMPLAINTS = path("order.complaints");
    static final String DEPARTMENT = path("order.department");
    static final String OWNER = path("order.owner");
    static final String DUE_ON = path("order.dueOn");

    public static final AggregateType<Action, ActionEvent> ACTIONS = AggregateType.of(
                    "actions", Action.class, ActionEvent.class)
            .startingAs(Action::unopened)
            .foldedBy(ActionEvent::applyTo)
            .stage(Action::state)
            .countingMovesAs("actions.transitions")
            .indexed(
                    ascending(STATE, DUE_ON),
                    ascending(OWNER, STATE),
                    ascending(DEPARTMENT, STATE),
                    ascending(COMPLAINTS))
            .publishing(ActionMessages.TOPIC, ActionMessages::rows);

    private ActionAggregate() {}

    private static String path(String components) {
        return StatePaths.path(Action.class, components);
    }
}
