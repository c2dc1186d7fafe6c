package dev.redress.resolution.casework.messages;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.directory.domain.Role;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.agreements.domain.Agreement;
import dev.redress.resolution.agreements.domain.Money;
import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.Board;
import dev.redress.resolution.casework.domain.CaseEvent;
import dev.redress.resolution.casework.domain.Cause;
import dev.redress.resolution.casework.domain.CauseEvent.CauseConfirmed;
import dev.redress.resolution.casework.domain.CauseEvent.CauseFound;
import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.ClockMoved;
import dev.redress.resolution.casework.domain.Confirmation;
import dev.redress.resolution.casework.domain.Contact;
import dev.redress.resolution.casework.domain.ContactEvent.Confirmed;
import dev.redress.resolution.casework.domain.ContactEvent.CustomerContacted;
import dev.redress.resolution.casework.domain.ContactEvent.CustomerReminded;
import dev.redress.resolution.casework.domain.ContactEvent.FindingsTold;
import dev.redress.resolution.casework.domain.ContactEvent.Noted;
import dev.redress.resolution.casework.domain.ContactEvent.Paused;
import dev.redress.resolution.casework.domain.ContactEvent.PromiseKept;
import dev.redress.resolution.casework.domain.ContactEvent.Promised;
import dev.redress.resolution.casework.domain.ContactEvent.ReminderDue;
import dev.redress.resolution.casework.domain.ContactEvent.Resumed;
import dev.redress.resolution.casework.domain.EndingEvent.CaseRejected;
import dev.redress.resolution.casework.domain.EndingEvent.CaseResolved;
import dev.redress.resolution.casework.domain.EndingEvent.RejectionProposed;
import dev.redress.resolution.casework.domain.EndingEvent.RejectionRefused;
import dev.redress.resolution.casework.domain.Execution;
import dev.redress.resolution.casework.domain.ExecutionEvent.Compensated;
import dev.redress.resolution.casework.domain.ExecutionEvent.CompensationConfirmed;
import dev.redress.resolution.casework.domain.ExecutionEvent.TaskDone;
import dev.redress.resolution.casework.domain.ExecutionEvent.TaskDropped;
import dev.redress.resolution.casework.domain.ExecutionEvent.TaskSet;
import dev.redress.resolution.casework.domain.Findings;
import dev.redress.resolution.casework.domain.Note;
import dev.redress.resolution.casework.domain.Ownership;
import dev.redress.resolution.casework.domain.OwnershipEvent.Escalated;
import dev.redress.resolution.casework.domain.OwnershipEvent.HandlerChanged;
import dev.redress.resolution.casework.domain.OwnershipEvent.MediationDecided;
import dev.redress.resolution.casework.domain.OwnershipEvent.MediationOpened;
import dev.redress.resolution.casework.domain.Promise;
import dev.redress.resolution.casework.domain.Proposal;
import dev.redress.resolution.casework.domain.Rejection;
import dev.redress.resolution.casework.domain.Resolution;
import dev.redress.resolution.casework.domain.SolutionEvent.ConsentAwaited;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionAccepted;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionApproved;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionDeclined;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionOffered;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionProposed;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionRefused;
import dev.redress.resolution.casework.domain.Wait;
import dev.redress.resolution.clocks.domain.Clock;
import dev.redress.resolution.clocks.domain.ClockEvent;
import dev.redress.resolution.clocks.domain.ClockTerms;
import dev.redress.resolution.clocks.domain.Durations;
import dev.redress.resolution.clocks.domain.Metric;
import dev.redress.resolution.clocks.domain.PauseReason;
import dev.redress.resolution.clocks.domain.Target;
import dev.redress.resolution.clocks.domain.VersionRef;
import dev.redress.resolution.directory.domain.Charge;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** From the data of a published example to the event of ours that it tells. */
final class CaseExamples {
    private final JsonNode it;

    private CaseExamples(JsonNode it) {
        this.it = it;
    }

    static CaseEvent event(String type, JsonNode data) {
        var example = new CaseExamples(data);
        return type.startsWith("clock.") ? example.clock(type) : example.event(type);
    }

    private CaseEvent event(String type) {
        return switch (type) {
            // Put on record later than it took place: what is told is when it took place.
            case "complaint.contacted.v1" ->
                new CustomerContacted(
                        cycle(),
                        Contact.of(
                                Channel.valueOf(text("channel")),
                                Contact.Direction.valueOf(text("direction")),
                                flag("reached"),
                                time("contactedAt"),
                                text("summary"),
                                new Stamp(text("by"), Instant.parse("2026-03-02T18:00:00Z"))));
            case "complaint.confirmed.v1" ->
                new Confirmed(
                        cycle(),
                        new Confirmation(text("content"), text("wish"), time("wishBy"), stampAt("confirmedAt")));
            case "complaint.cause-found.v1" -> new CauseFound(cycle(), cause());
            case "complaint.cause-confirmed.v1" -> new CauseConfirmed(cycle(), stampAt("confirmedAt"));
            case "complaint.findings-told.v1" ->
                new FindingsTold(
                        cycle(),
                        new Findings(
                                Channel.valueOf(text("channel")),
                                text("cause"),
                                text("opinion"),
                                time("solutionPromisedFor"),
                                stampAt("toldAt")));
            case "complaint.promised.v1" ->
                new Promised(new Promise(
                        text("promiseId"), cycle(), text("what"), false, time("dueAt"), stampAt("promisedAt"), null));
            case "complaint.promise-kept.v1" ->
                new PromiseKept(cycle(), text("promiseId"), flag("onTime"), stampAt("keptAt"));
            case "complaint.paused.v1" ->
                new Paused(
                        cycle(),
                        new Wait(
                                PauseReason.valueOf(text("reason")),
                                text("note"),
                                time("pausedAt"),
                                0,
                                null,
                                false,
                                false,
                                stampAt("pausedAt")));
            case "complaint.resumed.v1" ->
                new Resumed(
                        cycle(),
                        PauseReason.valueOf(text("reason")),
                        Wait.Trigger.valueOf(text("trigger")),
                        time("resumedAt"),
                        new Stamp(text("by"), time("resumedAt").plusSeconds(60)));
            case "complaint.reminder-due.v1" ->
                new ReminderDue(cycle(), number("number"), it.path("closing").booleanValue(), stampAt("dueAt"));
            case "complaint.customer-reminded.v1" ->
                new CustomerReminded(cycle(), number("number"), null, false, stampAt("remindedAt"));
            case "complaint.noted.v1" -> new Noted(cycle(), new Note(text("text"), stampAt("notedAt")));
            case "complaint.solution-proposed.v1" -> new SolutionProposed(cycle(), proposal());
            case "complaint.solution-approved.v1" ->
                new SolutionApproved(cycle(), number("round"), approval("", "approvedAt"), flag("complete"));
            case "complaint.solution-refused.v1" ->
                new SolutionRefused(cycle(), number("round"), approval(text("reason"), "refusedAt"));
            case "complaint.solution-offered.v1" ->
                new SolutionOffered(
                        cycle(),
                        number("round"),
                        new Proposal.Offer(number("offer"), agreement(), text("hash"), stampAt("offeredAt")));
            case "complaint.solution-accepted.v1" ->
                new SolutionAccepted(
                        cycle(),
                        number("round"),
                        new Proposal.Answer(
                                true,
                                number("offer"),
                                code("way", Proposal.Way::valueOf),
                                Proposal.Evidence.valueOf(text("evidence")),
                                text("reference"),
                                "",
                                stampAt("acceptedAt")),
                        text("hash"));
            case "complaint.consent-awaited.v1" ->
                new ConsentAwaited(
                        cycle(),
                        number("round"),
                        new Proposal.Answer(
                                true, number("offer"), Proposal.Way.LINK_BY_HAND, null, "", "", stampAt("answeredAt")),
                        text("hash"),
                        number("handOut"));
            case "complaint.solution-declined.v1" ->
                new SolutionDeclined(
                        cycle(),
                        number("round"),
                        new Proposal.Answer(
                                false,
                                number("offer"),
                                code("way", Proposal.Way::valueOf),
                                null,
                                "",
                                text("reason"),
                                stampAt("declinedAt")));
            default -> later(type);
        };
    }

    private CaseEvent later(String type) {
        return switch (type) {
            case "complaint.task-set.v1" ->
                new TaskSet(
                        cycle(),
                        new Execution.Task(
                                text("taskId"),
                                new Execution.Ask(
                                        Execution.Purpose.valueOf(text("purpose")),
                                        text("department"),
                                        text("person"),
                                        text("what"),
                                        time("dueAt"),
                                        it.has("remedy")
                                                ? new Execution.Share(
                                                        Remedy.Kind.valueOf(text("remedy")), number("quantity"))
                                                : null),
                                stampAt("setAt"),
                                null,
                                null));
            case "complaint.task-done.v1" ->
                new TaskDone(
                        cycle(),
                        text("taskId"),
                        new Execution.Done(text("result"), texts("evidence"), stampAt("doneAt")));
            case "complaint.task-dropped.v1" ->
                new TaskDropped(cycle(), text("taskId"), new Execution.Dropped(text("reason"), stampAt("droppedAt")));
            case "complaint.compensated.v1" ->
                new Compensated(
                        cycle(),
                        new Execution.Payment(
                                text("paymentId"),
                                new Execution.Pay(
                                        Remedy.Kind.valueOf(text("kind")),
                                        number("quantity"),
                                        money("amount"),
                                        LocalDate.parse(text("paidOn")),
                                        text("reference")),
                                flag("confirmationNeeded"),
                                stampAt("recordedAt"),
                                null));
            case "complaint.compensation-confirmed.v1" ->
                new CompensationConfirmed(cycle(), text("paymentId"), stampAt("confirmedAt"));
            case "complaint.rejection-proposed.v1" -> new RejectionProposed(cycle(), rejection("proposedAt"));
            case "complaint.rejection-refused.v1" ->
                new RejectionRefused(cycle(), text("reason"), stampAt("refusedAt"));
            case "complaint.rejected.v1" -> new CaseRejected(cycle(), rejection("rejectedAt"));
            case "complaint.resolved.v1" ->
                new CaseResolved(
                        cycle(),
                        new Resolution(
                                Resolution.Outcome.valueOf(text("outcome")),
                                text("summary"),
                                flag("firstContact"),
                                money("cost"),
                                it.has("byRule"),
                                stampAt("resolvedAt")));
            case "complaint.escalated.v1" ->
                new Escalated(new Ownership.Escalation(
                        cycle(),
                        number("level"),
                        number("from"),
                        Ownership.Trigger.valueOf(text("trigger")),
                        text("metric"),
                        number("percent"),
                        text("reason"),
                        Role.valueOf(text("role")),
                        text("owner"),
                        stampAt("escalatedAt")));
            case "complaint.mediation-opened.v1" ->
                new MediationOpened(
                        cycle(),
                        new Board(texts("members"), number("quorum"), time("deadline"), stampAt("openedAt"), null));
            case "complaint.mediation-decided.v1" ->
                new MediationDecided(
                        cycle(),
                        new Board.Decision(
                                Board.Effect.valueOf(text("effect")),
                                ballots(),
                                text("minutes"),
                                text("owner"),
                                text("taskId"),
                                stampAt("decidedAt")));
            case "complaint.handler-changed.v1" ->
                new HandlerChanged(
                        cycle(),
                        text("department"),
                        text("handler"),
                        text("standsInFor"),
                        text("previous"),
                        Ownership.Change.valueOf(text("trigger")),
                        text("reason"),
                        stampAt("changedAt"));
            default -> throw new IllegalArgumentException("no event of ours tells " + type);
        };
    }

    private ClockMoved clock(String type) {
        var event = switch (type) {
            case "clock.started.v1" ->
                new ClockEvent.Started(stamp("startedAt"), basis(), time("dueAt"), flag("takenOver"), List.of());
            case "clock.paused.v1" ->
                new ClockEvent.Paused(
                        stamp("pausedAt"),
                        PauseReason.valueOf(text("reason")),
                        Duration.ofSeconds(number("remainingSeconds")));
            case "clock.resumed.v1" ->
                new ClockEvent.Resumed(
                        stamp("resumedAt"), List.of(PauseReason.AWAITING_CUSTOMER_INFO), false, time("dueAt"), null);
            case "clock.retargeted.v1" ->
                new ClockEvent.Retargeted(
                        stamp("retargetedAt"),
                        ClockEvent.Retargeted.Reason.valueOf(text("reason")),
                        startOfTarget(),
                        basis(),
                        time("dueAt"),
                        null);
            // Said late: what is told is when it should have been.
            case "clock.warned.v1" ->
                new ClockEvent.Warned(
                        new ClockEvent.Stamp(key(), 2, time("warnedAt").plusSeconds(30), null),
                        number("level"),
                        number("percent"),
                        List.of(),
                        time("warnedAt"));
            case "clock.met.v1" -> new ClockEvent.Met(stamp("metAt"), durations());
            case "clock.breached.v1" ->
                new ClockEvent.Breached(
                        stamp("breachedAt"), time("detectedAt"), Clock.Breach.Reason.valueOf(text("reason")));
            case "clock.stopped.v1" -> new ClockEvent.Stopped(stamp("stoppedAt"), durations());
            case "clock.corrected.v1" ->
                new ClockEvent.Corrected(
                        stamp("recordedAt"),
                        Clock.Status.valueOf(text("to")),
                        time("stoppedAt"),
                        durations(),
                        time("breachedAt") == null
                                ? null
                                : new Clock.Breach(
                                        time("breachedAt"), time("recordedAt"), Clock.Breach.Reason.DUE_PASSED),
                        new Clock.Correction(
                                Clock.Status.valueOf(text("from")),
                                time("recordedAt"),
                                text("by"),
                                Clock.Correction.Reason.valueOf(text("reason"))));
            case "clock.reinstated.v1" ->
                new ClockEvent.Reinstated(
                        stamp("reinstatedAt"),
                        Clock.Status.valueOf(text("status")),
                        time("startedAt"),
                        List.of(),
                        time("dueAt"),
                        null);
            case "clock.cancelled.v1" ->
                new ClockEvent.Cancelled(stamp("cancelledAt"), ClockEvent.Cancelled.Reason.valueOf(text("reason")));
            default -> throw new IllegalArgumentException("no clock of ours tells " + type);
        };
        var before =
                it.has("previousDueAt") ? time("previousDueAt") : type.contains("retargeted") ? null : time("dueAt");
        return new ClockMoved(event, before, warned(), Instant.parse("2026-03-02T18:00:00Z"));
    }

    private List<Charge> warned() {
        var whom = new ArrayList<Charge>();
        it.path("to")
                .forEach(each -> whom.add(new Charge(
                        each.path("person").asText(),
                        Role.valueOf(each.path("role").asText()),
                        0)));
        return whom;
    }

    private ClockEvent.Stamp stamp(String field) {
        return new ClockEvent.Stamp(key(), 1, time(field), null);
    }

    private Clock.Key key() {
        return new Clock.Key(Metric.valueOf(text("metric")), cycle(), text("about"));
    }

    private Durations durations() {
        var elapsed = Duration.ofSeconds(number("elapsedSeconds"));
        return new Durations(elapsed, elapsed, elapsed);
    }

    private ClockTerms basis() {
        return new ClockTerms(
                target(),
                new VersionRef(text("policy"), number("policyVersion")),
                new VersionRef(text("calendar"), number("calendarVersion")),
                ZoneOffset.UTC,
                null);
    }

    private static int days(String duration) {
        return Math.toIntExact(ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(Period.parse(duration))));
    }

    /** What a fixed time says of its start is how long before it that was. */
    private Instant startOfTarget() {
        var target = new CaseExamples(it.path("target"));
        return target.time("until") == null
                ? Instant.EPOCH
                : target.time("until").minus(Duration.parse(target.text("duration")));
    }

    private Target target() {
        var target = new CaseExamples(it.path("target"));
        return switch (target.text("kind")) {
            case "WORKING_TIME" -> Target.working(Duration.parse(target.text("duration")));
            case "CALENDAR_TIME" -> Target.physical(Duration.parse(target.text("duration")));
            case "WORKING_DAYS" -> Target.workingDays(days(target.text("duration")));
            case "CALENDAR_DAYS" ->
                Target.calendarDays(days(target.text("duration")), Target.DayRule.valueOf(target.text("dayRule")));
            default -> Target.until(target.time("until") == null ? Instant.EPOCH : target.time("until"));
        };
    }

    private Cause cause() {
        return new Cause(
                Cause.RootCause.valueOf(text("rootCause")),
                Cause.Fault.valueOf(text("fault")),
                text("explanation"),
                text("causeDepartment"),
                text("causePerson"),
                texts("evidence"),
                code("method", Cause.Method::valueOf),
                texts("reasons"),
                money("estimatedLoss"),
                flag("secondInvestigatorNeeded"),
                stampAt("foundAt"),
                null);
    }

    private Proposal proposal() {
        var remedies = new ArrayList<Remedy>();
        it.path("remedies").forEach(remedy -> {
            var one = new CaseExamples(remedy);
            remedies.add(
                    new Remedy(Remedy.Kind.valueOf(one.text("kind")), one.number("quantity"), one.money("amount")));
        });
        var solution = new Proposal.Solution(
                remedies,
                text("description"),
                it.has("plannedCompletion") ? LocalDate.parse(text("plannedCompletion")) : null,
                texts("basis").stream().map(Proposal.Basis::valueOf).toList(),
                money("cost"));
        return new Proposal(
                number("round"),
                solution,
                new Proposal.Needs(number("approvalsNeeded"), number("approvalLevel")),
                List.of(),
                null,
                List.of(),
                stampAt("proposedAt"),
                null,
                0);
    }

    private Proposal.Approval approval(String reason, String field) {
        return new Proposal.Approval(number("level"), text("onBehalfOf"), reason, stampAt(field));
    }

    private Agreement agreement() {
        return new Agreement(
                text("complaintId"),
                "",
                cycle(),
                number("round"),
                number("offer"),
                text("language"),
                "",
                List.of(),
                "",
                null,
                "",
                null,
                time("offeredAt"));
    }

    private Rejection rejection(String field) {
        return new Rejection(
                Rejection.Outcome.valueOf(text("outcome")),
                text("reason"),
                text("furtherWays"),
                code("toldBy", Channel::valueOf),
                text("approvedBy"),
                stampAt(field));
    }

    private List<Board.Ballot> ballots() {
        var all = new ArrayList<Board.Ballot>();
        it.path("votes").forEach(vote -> {
            var one = new CaseExamples(vote);
            all.add(new Board.Ballot(one.text("member"), Board.Vote.valueOf(one.text("vote")), one.text("dissent")));
        });
        return all;
    }

    private int cycle() {
        return number("cycle");
    }

    private String text(String field) {
        return it.path(field).asText("");
    }

    private List<String> texts(String field) {
        var all = new ArrayList<String>();
        it.path(field).forEach(each -> all.add(each.textValue()));
        return all;
    }

    private int number(String field) {
        return it.path(field).asInt(0);
    }

    private boolean flag(String field) {
        return it.path(field).asBoolean(false);
    }

    private Instant time(String field) {
        return it.has(field) ? Instant.parse(text(field)) : null;
    }

    private Stamp stampAt(String field) {
        return new Stamp(text("by"), time(field));
    }

    private <T> T code(String field, Function<String, T> read) {
        return it.has(field) ? read.apply(text(field)) : null;
    }

    private Money money(String field) {
        var amount = it.path(field);
        return amount.isMissingNode()
                ? null
                : new Money(
                        amount.path("minor").longValue(),
                        amount.path("currency").textValue());
    }
}
