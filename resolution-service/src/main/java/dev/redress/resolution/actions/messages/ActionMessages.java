package dev.redress.resolution.actions.messages;

import dev.redress.chassis.events.OutboundEvent;
import dev.redress.resolution.actions.domain.ActionEvent;
import dev.redress.resolution.actions.domain.ActionEvent.ActionDone;
import dev.redress.resolution.actions.domain.ActionEvent.ActionOpened;
import dev.redress.resolution.actions.domain.ActionEvent.ActionVerified;
import dev.redress.resolution.actions.domain.ActionOrder;
import dev.redress.resolution.actions.domain.Rate;
import dev.redress.resolution.casework.domain.Cause.RootCause;
import dev.redress.resolution.casework.domain.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;

/** What others are told of an action, and under which names; the published form is in docs/events. */
public final class ActionMessages {
    public static final String TOPIC = "complaints.actions";

    static final String OPENED = "action.opened.v1";
    static final String DONE = "action.done.v1";
    static final String VERIFIED = "action.verified.v1";
    static final Set<String> TYPES = Set.of(OPENED, DONE, VERIFIED);

    private ActionMessages() {}

    public static OutboundEvent announce(String id, ActionEvent event) {
        if (event instanceof ActionOpened it) {
            return told(OPENED, it.said(), version -> Opened.of(id, version, it));
        }
        if (event instanceof ActionDone it) {
            return told(DONE, it.said(), version -> Done.of(id, version, it));
        }
        var it = (ActionVerified) event;
        return told(VERIFIED, it.said(), version -> Verified.of(id, version, it));
    }

    private static OutboundEvent told(String type, Stamp said, LongFunction<Object> data) {
        return new OutboundEvent(TOPIC, type, said.at(), data);
    }

    /** What is empty here is absent there. */
    private static String orAbsent(String text) {
        return text.isEmpty() ? null : text;
    }

    private record Opened(
            String actionId,
            long version,
            ActionOrder.Kind kind,
            List<String> complaints,
            String what,
            RootCause rootCause,
            String product,
            String department,
            String owner,
            LocalDate dueOn,
            Instant openedAt,
            String by) {
        static Opened of(String id, long version, ActionOpened it) {
            var order = it.order();
            return new Opened(
                    id,
                    version,
                    order.kind(),
                    order.complaints(),
                    order.what(),
                    order.rootCause(),
                    orAbsent(order.product()),
                    order.department(),
                    order.owner(),
                    order.dueOn(),
                    it.said().at(),
                    it.said().by());
        }
    }

    private record Done(
            String actionId, long version, int attempt, List<String> evidence, String note, Instant doneAt, String by) {
        static Done of(String id, long version, ActionDone it) {
            return new Done(
                    id,
                    version,
                    it.attempt(),
                    it.evidence(),
                    orAbsent(it.note()),
                    it.said().at(),
                    it.said().by());
        }
    }

    private record Verified(
            String actionId,
            long version,
            int attempt,
            boolean effective,
            Rate before,
            Rate after,
            String note,
            Instant verifiedAt,
            String by) {
        static Verified of(String id, long version, ActionVerified it) {
            var check = it.check();
            return new Verified(
                    id,
                    version,
                    it.attempt(),
                    check.effective(),
                    check.before(),
                    check.after(),
                    orAbsent(check.note()),
                    check.said().at(),
                    check.said().by());
        }
    }
}
