package dev.redress.resolution.clocks.messages;

import dev.redress.chassis.events.OutboundEvent;
import dev.redress.resolution.casework.domain.CaseEvent.ClockMoved;
import dev.redress.resolution.clocks.domain.ClockEvent;
import dev.redress.resolution.clocks.domain.ClockTerms;
import dev.redress.resolution.clocks.domain.Target;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What others are told of the clocks of a case; the published form is in docs/events. */
public final class ClockMessages {
    public static final String TOPIC = "complaints.sla";

    static final String STARTED = "clock.started.v1";
    static final String PAUSED = "clock.paused.v1";
    static final String RESUMED = "clock.resumed.v1";
    static final String RETARGETED = "clock.retargeted.v1";
    static final String WARNED = "clock.warned.v1";
    static final String MET = "clock.met.v1";
    static final String BREACHED = "clock.breached.v1";
    static final String STOPPED = "clock.stopped.v1";
    static final String CANCELLED = "clock.cancelled.v1";
    public static final Set<String> TYPES =
            Set.of(STARTED, PAUSED, RESUMED, RETARGETED, WARNED, MET, BREACHED, STOPPED, CANCELLED);

    private ClockMessages() {}

    /**
     * Empty for a clock's own notes; for its calls for someone higher, which are told as what they do to the case; and for
     * the end of one of several pauses, as long as it stands still for another.
     */
    public static Optional<OutboundEvent> announce(String id, ClockMoved moved) {
        var event = moved.event();
        if (event instanceof ClockEvent.Started it) {
            return told(
                    id,
                    STARTED,
                    event,
                    it.at(),
                    data -> basis(
                            data.with("startedAt", it.at())
                                    .with("target", target(it.basis().target()))
                                    .with("dueAt", it.due()),
                            it.basis()));
        }
        if (event instanceof ClockEvent.Paused it) {
            return told(
                    id,
                    PAUSED,
                    event,
                    it.at(),
                    data -> data.with("pausedAt", it.at())
                            .with("reason", it.reason())
                            .with("remainingSeconds", it.remaining().toSeconds()));
        }
        if (event instanceof ClockEvent.Resumed it) {
            return it.due() == null
                    ? Optional.empty()
                    : told(
                            id,
                            RESUMED,
                            event,
                            it.at(),
                            data -> data.with("resumedAt", it.at()).with("dueAt", it.due()));
        }
        if (event instanceof ClockEvent.Retargeted it) {
            return told(
                    id,
                    RETARGETED,
                    event,
                    it.at(),
                    data -> basis(
                            data.with("retargetedAt", it.at())
                                    .with("reason", it.reason())
                                    .with("previousDueAt", moved.due())
                                    .with("dueAt", it.due()),
                            it.basis()));
        }
        if (event instanceof ClockEvent.Warned it) {
            return told(
                    id,
                    WARNED,
                    event,
                    it.planned(),
                    data -> data.with("warnedAt", it.planned())
                            .with("level", it.level())
                            .with("percent", it.percent())
                            .with("role", moved.role())
                            .with("person", moved.person())
                            .with("dueAt", moved.due()));
        }
        return ended(id, moved);
    }

    private static Optional<OutboundEvent> ended(String id, ClockMoved moved) {
        var event = moved.event();
        if (event instanceof ClockEvent.Met it) {
            return told(
                    id,
                    MET,
                    event,
                    it.at(),
                    data -> data.with("metAt", it.at())
                            .with("elapsedSeconds", it.durations().elapsed().toSeconds())
                            .with("dueAt", moved.due()));
        }
        if (event instanceof ClockEvent.Breached it) {
            return told(
                    id,
                    BREACHED,
                    event,
                    it.at(),
                    data -> data.with("breachedAt", it.at())
                            .with("detectedAt", it.detectedAt())
                            .with("reason", it.reason()));
        }
        if (event instanceof ClockEvent.Stopped it) {
            return told(
                    id,
                    STOPPED,
                    event,
                    it.at(),
                    data -> data.with("stoppedAt", it.at())
                            .with("elapsedSeconds", it.durations().elapsed().toSeconds()));
        }
        if (event instanceof ClockEvent.Cancelled it) {
            return told(
                    id,
                    CANCELLED,
                    event,
                    it.at(),
                    data -> data.with("cancelledAt", it.at()).with("reason", it.reason()));
        }
        return Optional.empty();
    }

    private static Fields basis(Fields data, ClockTerms it) {
        return data.with("policy", it.policy().code())
                .with("policyVersion", it.policy().version())
                .with("calendar", it.calendar().code())
                .with("calendarVersion", it.calendar().version());
    }

    private static Fields target(Target it) {
        return switch (it.unit()) {
            case WORKING_TIME ->
                new Fields()
                        .with("kind", "WORKING_HOURS")
                        .with("amount", it.time().toMinutes());
            case CALENDAR_TIME ->
                new Fields()
                        .with("kind", "CALENDAR_HOURS")
                        .with("amount", it.time().toMinutes());
            case WORKING_DAYS -> new Fields().with("kind", "WORKING_DAYS").with("amount", it.days());
            case CALENDAR_DAYS -> new Fields().with("kind", "CALENDAR_DAYS").with("amount", it.days());
            case UNTIL -> new Fields().with("kind", "UNTIL").with("amount", 0).with("until", it.until());
        };
    }

    private static Optional<OutboundEvent> told(
            String id, String type, ClockEvent event, Instant time, UnaryOperator<Fields> data) {
        var key = event.key();
        return Optional.of(new OutboundEvent(
                TOPIC,
                type,
                time,
                version -> data.apply(new Fields()
                        .with("complaintId", id)
                        .with("version", version)
                        .with("metric", key.metric())
                        .with("cycle", key.cycle())
                        .with("about", key.about()))));
    }
}
