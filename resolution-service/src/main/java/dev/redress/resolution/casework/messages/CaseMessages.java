package dev.redress.resolution.casework.messages;

import dev.redress.chassis.events.OutboundEvent;
import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.Board;
import dev.redress.resolution.casework.domain.CaseEvent;
import dev.redress.resolution.casework.domain.CaseEvent.CaseRejected;
import dev.redress.resolution.casework.domain.CaseEvent.CaseResolved;
import dev.redress.resolution.casework.domain.CaseEvent.CauseConfirmed;
import dev.redress.resolution.casework.domain.CaseEvent.CauseFound;
import dev.redress.resolution.casework.domain.CaseEvent.ClockMoved;
import dev.redress.resolution.casework.domain.CaseEvent.Compensated;
import dev.redress.resolution.casework.domain.CaseEvent.CompensationConfirmed;
import dev.redress.resolution.casework.domain.CaseEvent.Confirmed;
import dev.redress.resolution.casework.domain.CaseEvent.CustomerContacted;
import dev.redress.resolution.casework.domain.CaseEvent.CustomerReminded;
import dev.redress.resolution.casework.domain.CaseEvent.Escalated;
import dev.redress.resolution.casework.domain.CaseEvent.FindingsTold;
import dev.redress.resolution.casework.domain.CaseEvent.HandlerChanged;
import dev.redress.resolution.casework.domain.CaseEvent.MediationDecided;
import dev.redress.resolution.casework.domain.CaseEvent.MediationOpened;
import dev.redress.resolution.casework.domain.CaseEvent.Noted;
import dev.redress.resolution.casework.domain.CaseEvent.Paused;
import dev.redress.resolution.casework.domain.CaseEvent.PromiseKept;
import dev.redress.resolution.casework.domain.CaseEvent.Promised;
import dev.redress.resolution.casework.domain.CaseEvent.RejectionProposed;
import dev.redress.resolution.casework.domain.CaseEvent.RejectionRefused;
import dev.redress.resolution.casework.domain.CaseEvent.Resumed;
import dev.redress.resolution.casework.domain.CaseEvent.SolutionAccepted;
import dev.redress.resolution.casework.domain.CaseEvent.SolutionApproved;
import dev.redress.resolution.casework.domain.CaseEvent.SolutionDeclined;
import dev.redress.resolution.casework.domain.CaseEvent.SolutionOffered;
import dev.redress.resolution.casework.domain.CaseEvent.SolutionProposed;
import dev.redress.resolution.casework.domain.CaseEvent.SolutionRefused;
import dev.redress.resolution.casework.domain.CaseEvent.TaskDone;
import dev.redress.resolution.casework.domain.CaseEvent.TaskDropped;
import dev.redress.resolution.casework.domain.CaseEvent.TaskSet;
import dev.redress.resolution.clocks.messages.ClockMessages;
import dev.redress.resolution.clocks.messages.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What others are told of a case, and under which names; the published form is in docs/events. */
public final class CaseMessages {
    public static final String TOPIC = "complaints.resolution";

    static final String CONTACTED = "complaint.contacted.v1";
    static final String CAUSE_FOUND = "complaint.cause-found.v1";

    /** How one kind of event is told. */
    private record Line<E extends CaseEvent>(
            Class<E> event, String type, Function<E, Instant> time, BiFunction<E, Fields, Fields> data) {

        public OutboundEvent announce(String id, CaseEvent it) {
            var ours = event.cast(it);
            return new OutboundEvent(
                    TOPIC,
                    type,
                    time.apply(ours),
                    version -> data.apply(
                            ours, new Fields().with("complaintId", id).with("version", version)));
        }
    }

    private static final Map<Class<?>, Line<?>> LINES = lines();
    static final Set<String> TYPES = types();

    private CaseMessages() {}

    /** Empty for what other stages told us: that is theirs to tell. */
    public static Optional<OutboundEvent> announce(String id, CaseEvent event) {
        if (event instanceof ClockMoved it) {
            return ClockMessages.announce(id, it);
        }
        return Optional.ofNullable(LINES.get(event.getClass())).map(line -> line.announce(id, event));
    }

    private static Set<String> types() {
        var all = new TreeSet<String>();
        LINES.values().forEach(line -> all.add(line.type()));
        return Set.copyOf(all);
    }

    private static <E extends CaseEvent> Line<E> say(Class<E> event, String type, BiFunction<E, Fields, Fields> data) {
        return new Line<>(event, type, CaseEvent::at, data);
    }

    private static Map<Class<?>, Line<?>> lines() {
        var lines = new ArrayList<Line<?>>();
        lines.addAll(talk());
        lines.addAll(inquiry());
        lines.addAll(solution());
        lines.addAll(execution());
        lines.addAll(leading());
        lines.addAll(ends());
        var all = new HashMap<Class<?>, Line<?>>();
        lines.forEach(line -> all.put(line.event(), line));
        return Map.copyOf(all);
    }

    private static List<Line<?>> talk() {
        return List.of(
                // Told with the time of the contact itself: figures count from there.
                new Line<>(
                        CustomerContacted.class, CONTACTED, it -> it.contact().contactedAt(), (it, data) -> {
                            var contact = it.contact();
                            return data.with("cycle", it.cycle())
                                    .with("channel", contact.channel())
                                    .with("direction", contact.direction())
                                    .with("reached", contact.reached())
                                    .with("response", contact.response())
                                    .with("contactedAt", contact.contactedAt())
                                    .with("by", contact.said().by())
                                    .with("summary", contact.summary());
                        }),
                say(
                        Confirmed.class,
                        "complaint.confirmed.v1",
                        (it, data) -> data.with("cycle", it.cycle())
                                .with("content", it.confirmation().content())
                                .with("wish", it.confirmation().wish())
                                .with("wishBy", it.confirmation().wishBy())
                                .with("confirmedAt", it.at())
                                .with("by", it.said().by())),
                say(
                        FindingsTold.class,
                        "complaint.findings-told.v1",
                        (it, data) -> data.with("cycle", it.cycle())
                                .with("channel", it.findings().channel())
                                .with("cause", it.findings().cause())
                                .with("opinion", it.findings().opinion())
                                .with("solutionPromisedFor", it.findings().solutionPromisedFor())
                                .with("toldAt", it.at())
                                .with("by", it.said().by())),
                say(
                        Promised.class,
                        "complaint.promised.v1",
                        (it, data) -> data.with("cycle", it.promise().cycle())
                                .with("promiseId", it.promise().id())
                                .with("what", it.promise().what())
                                .with("dueAt", it.promise().dueAt())
                                .with("promisedAt", it.at())
                                .with("by", it.said().by())),
                say(
                        PromiseKept.class,
                        "complaint.promise-kept.v1",
                        (it, data) -> data.with("cycle", it.cycle())
                                .with("promiseId", it.promiseId())
                                .with("onTime", it.onTime())
                                .with("keptAt", it.at())
                                .with("by", it.said().by())),
                say(
                        Paused.class,
                        "complaint.paused.v1",
                        (it, data) -> data.with("cycle", it.cycle())
                                .with("reason", it.waiting().reason())
                                .with("note", it.waiting().note())
                                .with("pausedAt", it.waiting().since())
                                .with("by", it.said().by())),
                new Line<>(
                        Resumed.class,
                        "complaint.resumed.v1",
                        Resumed::until,
                        (it, data) -> data.with("cycle", it.cycle())
                                .with("reason", it.reason())
                                .with("trigger", it.trigger())
                                .with("resumedAt", it.until())
                                .with("by", it.said().by())),
                say(
                        CustomerReminded.class,
                        "complaint.customer-reminded.v1",
                        (it, data) -> data.with("cycle", it.cycle())
                                .with("number", it.number())
                                .with("remindedAt", it.at())
                                .with("by", it.said().by())),
                say(
                        Noted.class,
                        "complaint.noted.v1",
                        (it, data) -> data.with("cycle", it.cycle())
                                .with("text", it.note().text())
                                .with("notedAt", it.at())
                                .with("by", it.said().by())));
    }

    private static List<Line<?>> inquiry() {
        return List.of(
                say(CauseFound.class, CAUSE_FOUND, (it, data) -> {
                    var cause = it.cause();
                    return data.with("cycle", it.cycle())
                            .with("rootCause", cause.rootCause())
                            .with("fault", cause.fault())
                            .with("explanation", cause.explanation())
                            .with("causeDepartment", cause.department())
                            .with("causePerson", cause.person())
                            .with("evidence", cause.evidence())
                            .with("method", cause.method())
                            .with("reasons", cause.reasons())
                            .with("estimatedLoss", cause.estimatedLoss())
                            .with("secondInvestigatorNeeded", cause.secondNeeded() ? true : null)
                            .with("foundAt", it.at())
                            .with("by", it.said().by());
                }),
                say(
                        CauseConfirmed.class,
                        "complaint.cause-confirmed.v1",
                        (it, data) -> data.with("cycle", it.cycle())
                                .with("confirmedAt", it.at())
                                .with("by", it.said().by())));
    }

    private static List<Line<?>> solution() {
        return List.of(
                say(SolutionProposed.class, "complaint.solution-proposed.v1", (it, data) -> {
                    var solution = it.proposal().solution();
                    var needs = it.proposal().needs();
                    var needed = needs.approvers() > 0;
                    return data.with("cycle", it.cycle())
                            .with("round", it.proposal().round())
                            .withAll(
                                    "remedies",
                                    solution.remedies().stream()
                                            .map(CaseMessages::remedy)
                                            .toList())
                            .with("description", solution.description())
                            .with("plannedCompletion", solution.plannedCompletion())
                            .with("basis", solution.basis())
                            .with("cost", solution.cost())
                            .with("approvalsNeeded", needed ? needs.approvers() : null)
                            .with("approvalLevel", needed ? needs.level() : null)
                            .with("proposedAt", it.at())
                            .with("by", it.said().by());
                }),
                say(
                        SolutionApproved.class,
                        "complaint.solution-approved.v1",
                        (it, data) -> data.with("cycle", it.cycle())
                                .with("round", it.round())
                                .with("level", it.approval().level())
                                .with("onBehalfOf", it.approval().onBehalfOf())
                                .with("complete", it.complete())
                                .with("approvedAt", it.at())
                                .with("by", it.said().by())),
                say(
                        SolutionRefused.class,
                        "complaint.solution-refused.v1",
                        (it, data) -> data.with("cycle", it.cycle())
                                .with("round", it.round())
                                .with("reason", it.approval().reason())
                                .with("onBehalfOf", it.approval().onBehalfOf())
                                .with("refusedAt", it.at())
                                .with("by", it.said().by())),
                say(
                        SolutionOffered.class,
                        "complaint.solution-offered.v1",
                        (it, data) -> data.with("cycle", it.cycle())
                                .with("round", it.round())
                                .with("offer", it.offer().number())
                                .with("hash", it.offer().hash())
                                .with("language", it.offer().agreement().language())
                                .with("offeredAt", it.at())
                                .with("by", it.said().by())),
                say(
                        SolutionAccepted.class,
                        "complaint.solution-accepted.v1",
                        (it, data) -> data.with("cycle", it.cycle())
                                .with("round", it.round())
                                .with("evidence", it.answer().evidence())
                                .with(
                                        "offer",
                                        it.answer().offer() == 0
                                                ? null
                                                : it.answer().offer())
                                .with("hash", it.hash())
                                .with("way", it.answer().way())
                                .with("reference", it.answer().reference())
                                .with("acceptedAt", it.at())
                                .with("by", it.said().by())),
                say(
                        SolutionDeclined.class,
                        "complaint.solution-declined.v1",
                        (it, data) -> data.with("cycle", it.cycle())
                                .with("round", it.round())
                                .with("reason", it.answer().reason())
                                .with(
                                        "offer",
                                        it.answer().offer() == 0
                                                ? null
                                                : it.answer().offer())
                                .with("way", it.answer().way())
                                .with("declinedAt", it.at())
                                .with("by", it.said().by())));
    }

    private static Fields remedy(Remedy it) {
        return new Fields()
                .with("kind", it.kind())
                .with("quantity", it.quantity() == 0 ? null : it.quantity())
                .with("amount", it.amount());
    }

    private static List<Line<?>> execution() {
        return List.of(
                say(
                        TaskSet.class,
                        "complaint.task-set.v1",
                        (it, data) -> data.with("cycle", it.cycle())
                                .with("taskId", it.task().id())
                                .with("purpose", it.task().ask().purpose())
                                .with("department", it.task().ask().department())
                                .with("person", it.task().ask().person())
                                .with("what", it.task().ask().what())
                                .with("dueAt", it.task().ask().dueAt())
                                .with("setAt", it.at())
                                .with("by", it.said().by())),
                say(
                        TaskDone.class,
                        "complaint.task-done.v1",
                        (it, data) -> data.with("cycle", it.cycle())
                                .with("taskId", it.taskId())
                                .with("result", it.done().result())
                                .withAll("evidence", it.done().evidence())
                                .with("doneAt", it.at())
                                .with("by", it.said().by())),
                say(
                        TaskDropped.class,
                        "complaint.task-dropped.v1",
                        (it, data) -> data.with("cycle", it.cycle())
                                .with("taskId", it.taskId())
                                .with("reason", it.dropped().reason())
                                .with("droppedAt", it.at())
                                .with("by", it.said().by())),
                say(Compensated.class, "complaint.compensated.v1", (it, data) -> {
                    var pay = it.payment().pay();
                    return data.with("cycle", it.cycle())
                            .with("paymentId", it.payment().id())
                            .with("kind", pay.kind())
                            .with("quantity", pay.quantity() == 0 ? null : pay.quantity())
                            .with("amount", pay.amount())
                            .with("paidOn", pay.paidOn())
                            .with("reference", pay.reference())
                            .with("confirmationNeeded", it.payment().confirmationNeeded())
                            .with("recordedAt", it.at())
                            .with("by", it.said().by());
                }),
                say(
                        CompensationConfirmed.class,
                        "complaint.compensation-confirmed.v1",
                        (it, data) -> data.with("cycle", it.cycle())
                                .with("paymentId", it.paymentId())
                                .with("confirmedAt", it.at())
                                .with("by", it.said().by())));
    }

    private static List<Line<?>> leading() {
        return List.of(
                say(Escalated.class, "complaint.escalated.v1", (it, data) -> {
                    var step = it.escalation();
                    return data.with("cycle", step.cycle())
                            .with("level", step.level())
                            .with("from", step.from())
                            .with("trigger", step.trigger())
                            .with("metric", step.metric())
                            .with("percent", step.percent() == 0 ? null : step.percent())
                            .with("reason", step.reason())
                            .with("role", step.role())
                            .with("owner", step.owner())
                            .with("escalatedAt", it.at())
                            .with("by", it.said().by());
                }),
                say(
                        MediationOpened.class,
                        "complaint.mediation-opened.v1",
                        (it, data) -> data.with("cycle", it.cycle())
                                .withAll("members", it.board().members())
                                .with("quorum", it.board().quorum())
                                .with("deadline", it.board().deadline())
                                .with("openedAt", it.at())
                                .with("by", it.said().by())),
                say(
                        MediationDecided.class,
                        "complaint.mediation-decided.v1",
                        (it, data) -> data.with("cycle", it.cycle())
                                .with("effect", it.decision().effect())
                                .withAll(
                                        "votes",
                                        it.decision().votes().stream()
                                                .map(CaseMessages::ballot)
                                                .toList())
                                .with("minutes", it.decision().minutes())
                                .with("owner", it.decision().owner())
                                .with("decidedAt", it.at())
                                .with("by", it.said().by())),
                say(
                        HandlerChanged.class,
                        "complaint.handler-changed.v1",
                        (it, data) -> data.with("cycle", it.cycle())
                                .with("department", it.department())
                                .with("handler", it.handler())
                                .with("previous", it.previous())
                                .with("trigger", it.change())
                                .with("reason", it.reason())
                                .with("changedAt", it.at())
                                .with("by", it.said().by())));
    }

    private static Fields ballot(Board.Ballot it) {
        return new Fields().with("member", it.member()).with("vote", it.vote()).with("dissent", it.dissent());
    }

    private static List<Line<?>> ends() {
        return List.of(
                say(
                        RejectionProposed.class,
                        "complaint.rejection-proposed.v1",
                        (it, data) -> data.with("cycle", it.cycle())
                                .with("outcome", it.rejection().outcome())
                                .with("reason", it.rejection().reason())
                                .with("furtherWays", it.rejection().furtherWays())
                                .with("proposedAt", it.at())
                                .with("by", it.said().by())),
                say(
                        RejectionRefused.class,
                        "complaint.rejection-refused.v1",
                        (it, data) -> data.with("cycle", it.cycle())
                                .with("reason", it.reason())
                                .with("refusedAt", it.at())
                                .with("by", it.said().by())),
                say(
                        CaseRejected.class,
                        "complaint.rejected.v1",
                        (it, data) -> data.with("cycle", it.cycle())
                                .with("outcome", it.rejection().outcome())
                                .with("reason", it.rejection().reason())
                                .with("furtherWays", it.rejection().furtherWays())
                                .with("toldBy", it.rejection().toldBy())
                                .with("approvedBy", it.rejection().approvedBy())
                                .with("rejectedAt", it.at())
                                .with("by", it.said().by())),
                say(
                        CaseResolved.class,
                        "complaint.resolved.v1",
                        (it, data) -> data.with("cycle", it.cycle())
                                .with("outcome", it.resolution().outcome())
                                .with("summary", it.resolution().summary())
                                .with("firstContact", it.resolution().firstContact())
                                .with("cost", it.resolution().cost())
                                .with("byRule", it.resolution().customerSilent() ? "CUSTOMER_SILENT" : null)
                                .with("resolvedAt", it.at())
                                .with("by", it.said().by())));
    }
}
