package dev.redress.resolution.actions.messages;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.chassis.aggregates.PublishingTable;
import dev.redress.resolution.actions.domain.Action;
import dev.redress.resolution.actions.domain.ActionEvent;
import dev.redress.resolution.actions.domain.ActionEvent.ActionDone;
import dev.redress.resolution.actions.domain.ActionEvent.ActionOpened;
import dev.redress.resolution.actions.domain.ActionEvent.ActionVerified;
import dev.redress.resolution.actions.domain.ActionOrder;
import dev.redress.resolution.actions.domain.Rate;
import dev.redress.resolution.casework.domain.Cause.RootCause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What others are told of an action, and under which names; the published form is in docs/events. */
public final class ActionMessages {
    public static final String TOPIC = "complaints.actions";

    static final String OPENED = "action.opened.v1";
    static final String DONE = "action.done.v1";
    static final String VERIFIED = "action.verified.v1";

    private ActionMessages() {}

    public static PublishingTable<Action, ActionEvent> rows(PublishingTable<Action, ActionEvent> it) {
        return it.about("actionId")
                .at(event -> event.stamp().at())
                .on(ActionOpened.class, OPENED, OpenedAction::of)
                .on(ActionDone.class, DONE, DoneAction::of)
                .on(ActionVerified.class, VERIFIED, VerifiedAction::of);
    }

    @JsonInclude(NON_EMPTY)
    private record OpenedAction(
            ActionOrder.Kind kind,
            @JsonInclude(ALWAYS) List<String> complaints,
            String what,
            RootCause rootCause,
            String product,
            String department,
            String owner,
            LocalDate dueOn,
            Instant openedAt,
            String by) {
        static OpenedAction of(ActionOpened it) {
            var order = it.order();
            return new OpenedAction(
                    order.kind(),
                    order.complaints(),
                    order.what(),
                    order.rootCause(),
                    order.product(),
                    order.department(),
                    order.owner(),
                    order.dueOn(),
                    it.stamp().at(),
                    it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record DoneAction(
            int attempt, @JsonInclude(ALWAYS) List<String> evidence, String note, Instant doneAt, String by) {
        static DoneAction of(ActionDone it) {
            return new DoneAction(
                    it.attempt(),
                    it.evidence(),
                    it.note(),
                    it.stamp().at(),
                    it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record VerifiedAction(
            int attempt, boolean effective, Rate before, Rate after, String note, Instant verifiedAt, String by) {
        static VerifiedAction of(ActionVerified it) {
            var check = it.check();
            return new VerifiedAction(
                    it.attempt(),
                    check.effective(),
                    check.before(),
                    check.after(),
                    check.note(),
                    check.stamp().at(),
                    check.stamp().by());
        }
    }
}
