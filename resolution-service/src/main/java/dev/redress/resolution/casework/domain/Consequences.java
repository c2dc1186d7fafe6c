package dev.redress.resolution.casework.domain;

import dev.redress.chassis.aggregates.domain.Reactions;
import dev.redress.chassis.aggregates.domain.Unfolding;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.casework.domain.CauseEvent.CauseConfirmed;
import dev.redress.resolution.casework.domain.CauseEvent.CauseFound;
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
import dev.redress.resolution.casework.domain.ExecutionEvent.Compensated;
import dev.redress.resolution.casework.domain.ExecutionEvent.CompensationConfirmed;
import dev.redress.resolution.casework.domain.ExecutionEvent.TaskDone;
import dev.redress.resolution.casework.domain.ExecutionEvent.TaskDropped;
import dev.redress.resolution.casework.domain.ExecutionEvent.TaskSet;
import dev.redress.resolution.casework.domain.LifecycleEvent.CaseClosed;
import dev.redress.resolution.casework.domain.LifecycleEvent.CaseOpened;
import dev.redress.resolution.casework.domain.LifecycleEvent.CaseReopened;
import dev.redress.resolution.casework.domain.LifecycleEvent.CaseWithdrawn;
import dev.redress.resolution.casework.domain.LifecycleEvent.ComplaintHeard;
import dev.redress.resolution.casework.domain.LifecycleEvent.ComplaintPutRight;
import dev.redress.resolution.casework.domain.LifecycleEvent.ReceiptTold;
import dev.redress.resolution.casework.domain.LifecycleEvent.SupplementHeard;
import dev.redress.resolution.casework.domain.LifecycleEvent.WithdrawalHeard;
import dev.redress.resolution.casework.domain.MergerEvent.CaseMerged;
import dev.redress.resolution.casework.domain.MergerEvent.CaseUnmerged;
import dev.redress.resolution.casework.domain.MergerEvent.ComplaintJoined;
import dev.redress.resolution.casework.domain.MergerEvent.ComplaintParted;
import dev.redress.resolution.casework.domain.MergerEvent.MergerHeard;
import dev.redress.resolution.casework.domain.MergerEvent.MergerUndone;
import dev.redress.resolution.casework.domain.Ownership.Trigger;
import dev.redress.resolution.casework.domain.OwnershipEvent.Escalated;
import dev.redress.resolution.casework.domain.OwnershipEvent.HandlerChanged;
import dev.redress.resolution.casework.domain.OwnershipEvent.MediationDecided;
import dev.redress.resolution.casework.domain.OwnershipEvent.MediationOpened;
import dev.redress.resolution.casework.domain.SolutionEvent.ConsentAwaited;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionAccepted;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionApproved;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionDeclined;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionOffered;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionProposed;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionRefused;
import dev.redress.resolution.clocks.domain.Clock;
import dev.redress.resolution.clocks.domain.ClockEvent;
import dev.redress.resolution.clocks.domain.Metric;
import dev.redress.resolution.clocks.domain.Target;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What follows from what happened, in the same write: clocks start, stand still and stop; promises are kept; what nobody
 * needs any more is dropped; a case goes up. All of it is decided from the event and the case after it, so it is the same
 * whoever caused it.
 */
final class Consequences {

    /** There is one for all cycles: what was found is told once, or still owed. */
    private static final Clock.Key FINDINGS = Clock.Key.of(Metric.FINDINGS_REPLY, 1);

    private static final Reactions<Consequences, CaseEvent> FOLLOW = Reactions.<Consequences, CaseEvent>to(
                    CaseEvent.class)
            .on(CaseOpened.class, Consequences::opened)
            .on(ReceiptTold.class, (it, event) -> it.receiptTold(event.promise()))
            .on(CaseReopened.class, Consequences::reopened)
            .on(SupplementHeard.class, (it, event) -> it.supplemented(event.supplement()))
            .on(WithdrawalHeard.class, (it, event) -> it.endWithdrawn())
            .on(CaseWithdrawn.class, (it, event) -> it.withdrawn(event))
            .on(MergerHeard.class, (it, event) -> MergerConsequences.stepAside(it))
            .on(CaseMerged.class, MergerConsequences::merged)
            .on(MergerUndone.class, MergerConsequences::stepBack)
            .on(CaseUnmerged.class, MergerConsequences::unmerged)
            .on(ComplaintJoined.class, (it, event) -> MergerConsequences.countAnew(it))
            .on(ComplaintParted.class, (it, event) -> MergerConsequences.countAnew(it))
            .on(CustomerContacted.class, (it, event) -> it.contacted(event.cycle(), event.contact()))
            .on(FindingsTold.class, (it, event) -> it.stop(FINDINGS, event.at()))
            .on(Promised.class, (it, event) -> it.promised(event.promise()))
            .on(PromiseKept.class, (it, event) -> it.stop(promise(event.cycle(), event.promiseId()), event.at()))
            .on(
                    TaskSet.class,
                    (it, event) -> it.startUntil(
                            it.task(event.task().id()),
                            event.at(),
                            event.task().ask().dueAt()))
            .on(TaskDone.class, (it, event) -> it.stop(it.task(event.taskId()), event.at()))
            .on(TaskDropped.class, (it, event) -> it.cancel(it.task(event.taskId())))
            .on(Paused.class, (it, event) -> it.paused(event.waiting()))
            .on(Resumed.class, Consequences::resumed)
            .on(Escalated.class, (it, event) -> it.escalated(event.escalation()))
            .on(ClockMoved.class, (it, event) -> it.clockMoved(event.event()))
            .on(SolutionProposed.class, (it, event) -> it.proposed(event.proposal()))
            .on(SolutionApproved.class, Consequences::approved)
            .on(SolutionRefused.class, (it, event) -> it.stop(it.approval(event.round()), event.at()))
            .on(SolutionOffered.class, (it, event) -> it.waitNoMore(event.at()))
            .on(SolutionAccepted.class, (it, event) -> it.answered(event.stamp()))
            .on(ConsentAwaited.class, (it, event) -> it.answered(event.stamp()))
            .on(SolutionDeclined.class, Consequences::declined)
            .on(MediationOpened.class, (it, event) -> it.boardCalled(event.board()))
            .on(MediationDecided.class, (it, event) -> it.boardsStop(event.at()))
            .on(CaseResolved.class, Consequences::resolved)
            .on(CaseRejected.class, Consequences::rejected)
            .nothingOn(
                    ComplaintHeard.class,
                    ComplaintPutRight.class,
                    Confirmed.class,
                    CauseFound.class,
                    CauseConfirmed.class,
                    Compensated.class,
                    CompensationConfirmed.class,
                    RejectionProposed.class,
                    RejectionRefused.class,
                    HandlerChanged.class,
                    Noted.class,
                    ReminderDue.class,
                    CustomerReminded.class,
                    CaseClosed.class)
            .complete();

    private final DecisionContext context;
    private final Unfolding<Case, CaseEvent> unfolding;

    Consequences(Case before, DecisionContext context) {
        this.unfolding = Unfolding.of(before, CaseEvent::on);
        this.context = context;
    }

    /** This, and all that follows from it right behind it. */
    void happens(CaseEvent event) {
        unfolding.happens(event);
        if (now().opened()) {
            FOLLOW.follow(this, event);
        }
    }

    /** The case after all that has happened so far. */
    Case now() {
        return unfolding.state();
    }

    List<CaseEvent> events() {
        return unfolding.events();
    }

    DecisionContext context() {
        return context;
    }

    /** While the case stands aside none starts; it is made good when it stands again. */
    void promised(Promise it) {
        if (now().stage() == Stage.MERGED) {
            return;
        }
        startUntil(promise(it.cycle(), it.id()), it.told().at(), it.dueAt());
    }

    private void paused(Wait it) {
        each(clock -> clock.pause(it.since(), it.reason(), context.rules().terms(clock), context.now()));
    }

    private void resumed(Resumed it) {
        each(clock -> clock.resume(it.until(), it.reason(), context.rules().terms(clock)));
        // What changed while it stood still.
        each(clock -> RuleChanges.on(clock, now(), context));
    }

    private void proposed(Proposal it) {
        superseded(it.round() - 1);
        if (!it.approved()) {
            start(approval(it.round()), it.stamp().at());
        }
    }

    private void approved(SolutionApproved it) {
        if (it.complete()) {
            stop(approval(it.round()), it.at());
        }
    }

    /** A clock that calls for someone higher takes the case there. */
    private void clockMoved(ClockEvent event) {
        if (event instanceof ClockEvent.Escalated up
                && up.level() > now().handling().level()) {
            var metric = up.key().metric().name();
            happens(EscalationDecisions.to(up.level(), now(), context, Trigger.CLOCK, metric, up.percent(), ""));
        }
    }

    /** The board may propose while another proposal waits for approval. */
    private void superseded(int round) {
        cancel(approval(round), ClockEvent.Cancelled.Reason.SUPERSEDED);
    }

    /** What should have been told before the complaint came in is told once, unless whoever brought it wants nobody told. */
    private void opened() {
        var verdict = now().verdict();
        begin(Clock.Key.of(Metric.FIRST_RESPONSE, 1), verdict.receivedAt());
        begin(FINDINGS, verdict.triagedAt());
        begin(Clock.Key.of(Metric.RESOLUTION, 1), now().current().startedAt());
        begin(Clock.Key.of(Metric.STATUTORY, 1), verdict.receivedAt());
        now().promises().forEach(this::promised);
        var late = now().clocks().all().stream()
                .flatMap(it -> it.levels().stream())
                .filter(level -> level < MediationDecisions.LEVEL)
                .max(Integer::compareTo)
                .orElse(0);
        MergerConsequences.countAnew(this);
        if (now().withdrawal() != null) {
            endWithdrawn();
        } else if (now().joint().into() != null) {
            MergerConsequences.stepAside(this);
        } else if (late > 0 && verdict.tellsWhatWasLate()) {
            happens(EscalationDecisions.to(late, now(), context, Trigger.TAKEN_OVER, "", 0, ""));
        }
    }

    /** What the customer adds is a message from the customer. */
    private void supplemented(Supplement it) {
        if (it.byCustomer()) {
            customerSpoke(it.stamp().at());
        }
    }

    /** A cycle that has ended keeps its end. */
    private void endWithdrawn() {
        if (now().stage().open() || now().stage() == Stage.MERGED) {
            happens(new CaseWithdrawn(now().cycle(), now().withdrawal()));
        }
    }

    /** Nobody owes anybody anything any more; what was late by then stays late. */
    private void withdrawn(CaseWithdrawn event) {
        each(clock -> clock.cancel(
                latest(clock, event.at()),
                ClockEvent.Cancelled.Reason.WITHDRAWN,
                context.rules().terms(clock),
                context.now()));
        waitNoMoreAt(event.at());
        dropTasks("the complaint was withdrawn", event.stamp());
    }

    /** A clock ends no earlier than it began, or was late. */
    static Instant latest(Clock clock, Instant at) {
        var began = at.isBefore(clock.start()) ? clock.start() : at;
        return clock.breach() != null && began.isBefore(clock.breach().breachedAt())
                ? clock.breach().breachedAt()
                : began;
    }

    /** A clock of a complaint that may have been on its way for long before it came in. */
    private void begin(Clock.Key key, Instant from) {
        var policy = context.policy(now().verdict());
        var cameIn = now().verdict().takenOverAt(policy.takeOver());
        context.rules()
                .terms(policy, key.metric())
                .map(terms -> cameIn.map(at -> now().clocks().takeOver(key, from, terms, at))
                        .orElseGet(() -> now().clocks().start(key, from, terms)))
                .ifPresent(this::moved);
    }

    /** The answer may have been put on record before the receipt was heard. */
    private void receiptTold(Promise it) {
        promised(it);
        now().firstAnswer().ifPresent(answer -> stop(promise(1, Promise.RECEIPT), answer.contactedAt()));
    }

    /** A reopened case begins with someone higher than the one before had it, and no lower than the follow-up wants. */
    private void reopened(CaseReopened event) {
        start(
                Clock.Key.of(Metric.FIRST_RESPONSE, event.cycle()),
                now().current().startedAt());
        start(Clock.Key.of(Metric.RESOLUTION, event.cycle()), now().current().startedAt());
        var before = now().handling().escalations().stream()
                .filter(step -> step.cycle() == event.cycle() - 1)
                .mapToInt(Ownership.Escalation::level)
                .max()
                .orElse(0);
        var higher = Math.max(before + 1, event.reopening().levelFloor());
        var level = Math.max(Actor.LEAD, Math.min(MediationDecisions.LEVEL, higher));
        MergerConsequences.countAnew(this);
        if (now().withdrawal() != null) {
            endWithdrawn();
            return;
        }
        if (now().joint().into() != null) {
            MergerConsequences.stepAside(this);
            return;
        }
        happens(EscalationDecisions.to(
                level,
                now(),
                context,
                Trigger.REOPENED,
                "",
                0,
                event.reopening().reason().name()));
    }

    /** What the customer was told while the clocks stood aside. */
    void findingsKnown() {
        now().cycles().stream()
                .map(cycle -> cycle.inquiry().findings())
                .filter(Objects::nonNull)
                .forEach(told -> stop(FINDINGS, told.stamp().at()));
    }

    private void contacted(int cycle, Contact contact) {
        if (contact.response()) {
            stop(Clock.Key.of(Metric.FIRST_RESPONSE, cycle), contact.contactedAt());
            stop(promise(1, Promise.RECEIPT), contact.contactedAt());
        }
        if (contact.direction() == Contact.Direction.INBOUND) {
            customerSpoke(contact.contactedAt());
        }
    }

    /**
     * Whoever waits for the customer waits no longer; it counts from when they spoke, also where that is put on record after
     * the wait was over.
     */
    private void customerSpoke(Instant at) {
        var waiting = now().waiting();
        if (waiting != null && waiting.forCustomer()) {
            goOn(waiting, Wait.Trigger.CUSTOMER_SPOKE, at);
        }
        for (var reason : Wait.FOR_CUSTOMER) {
            each(clock -> clock.resumeEarlier(at, reason, context.rules().terms(clock), recorder()));
        }
    }

    /** What the customer owed us before there was an offer is of no matter; to answer the offer they get time anew. */
    private void waitNoMore(Instant at) {
        var waiting = now().waiting();
        if (waiting != null && waiting.forCustomer()) {
            goOn(waiting, Wait.Trigger.CASE_MOVED, at);
        }
    }

    private void goOn(Wait waiting, Wait.Trigger trigger, Instant at) {
        var until = at.isBefore(waiting.since()) ? waiting.since() : at;
        happens(new Resumed(now().cycle(), waiting.reason(), trigger, until, context.stamp()));
    }

    /** Whoever answers an offer has it. */
    private void answered(Stamp answer) {
        ContactDecisions.solutionReached(now(), answer).forEach(this::happens);
        customerSpoke(answer.at());
    }

    /** Also where the case had come up to the board already. */
    private void declined(SolutionDeclined event) {
        answered(event.stamp());
        if (!MediationDecisions.calledByDecline(now(), context)) {
            return;
        }
        if (now().handling().level() < MediationDecisions.LEVEL) {
            happens(EscalationDecisions.to(
                    MediationDecisions.LEVEL, now(), context, Trigger.DECLINED_ROUNDS, "", 0, ""));
        } else {
            MediationDecisions.boardByItself(now(), context).ifPresent(this::happens);
        }
    }

    /** The board sits as soon as a case comes up to it. */
    private void escalated(Ownership.Escalation step) {
        if (step.level() == MediationDecisions.LEVEL) {
            MediationDecisions.boardByItself(now(), context).ifPresent(this::happens);
        }
    }

    /**
     * What is found out of a complaint that is about something that went wrong is owed to its customer; only where nothing
     * was to be found out, nobody is told.
     */
    private void resolved(CaseResolved event) {
        ended(event);
        if (now().verdict().nature() == Verdict.Nature.COMMUNICATIVE) {
            cancel(FINDINGS);
        }
        dropApproval();
    }

    private void rejected(CaseRejected event) {
        ended(event);
        stop(FINDINGS, event.at());
        dropApproval();
    }

    /** A board that is called in place of another takes its work over. */
    private void boardCalled(Board board) {
        boards().forEach(clock -> cancel(clock.key(), ClockEvent.Cancelled.Reason.SUPERSEDED));
        var number = now().clocks().all().stream()
                        .filter(it -> it.key().metric() == Metric.MEDIATION
                                && it.key().cycle() == now().cycle())
                        .count()
                + 1;
        startUntil(
                new Clock.Key(Metric.MEDIATION, now().cycle(), Long.toString(number)),
                board.opened().at(),
                board.deadline());
    }

    private void boardsStop(Instant at) {
        boards().forEach(clock -> stop(clock.key(), at));
    }

    /** The clocks of boards that have not decided. */
    private List<Clock> boards() {
        return now().clocks().all().stream()
                .filter(it -> it.key().metric() == Metric.MEDIATION && it.stoppedAt() == null)
                .toList();
    }

    private void ended(CaseEvent event) {
        boards().forEach(clock -> cancel(clock.key()));
        waitNoMoreAt(event.at());
        dropTasks("the case has ended", event.stamp());
        stop(Clock.Key.of(Metric.RESOLUTION, now().cycle()), event.at());
        stop(Clock.Key.of(Metric.STATUTORY, 1), event.at());
    }

    private void waitNoMoreAt(Instant at) {
        Optional.ofNullable(now().waiting()).ifPresent(waiting -> goOn(waiting, Wait.Trigger.CASE_MOVED, at));
    }

    void dropTasks(String why, Stamp stamp) {
        now().current().execution().tasks().stream()
                .filter(Execution.Task::open)
                .forEach(task -> happens(new TaskDropped(now().cycle(), task.id(), new Execution.Dropped(why, stamp))));
    }

    private void dropApproval() {
        now().current().lastProposal().map(Proposal::round).map(this::approval).ifPresent(this::cancel);
    }

    private static Clock.Key promise(int cycle, String id) {
        return new Clock.Key(Metric.PROMISE, cycle, id);
    }

    private Clock.Key task(String id) {
        return new Clock.Key(Metric.TASK, now().cycle(), id);
    }

    private Clock.Key approval(int round) {
        return new Clock.Key(Metric.APPROVAL, now().cycle(), Integer.toString(round));
    }

    /** A policy without a limit for this starts no clock. */
    private void start(Clock.Key key, Instant from) {
        var policy = context.policy(now().verdict());
        context.rules()
                .terms(policy, key.metric())
                .ifPresent(terms -> moved(now().clocks().start(key, from, terms)));
    }

    private void startUntil(Clock.Key key, Instant from, Instant due) {
        var policy = context.policy(now().verdict());
        var terms = context.rules().terms(policy, key.metric(), Target.until(due));
        moved(now().clocks().start(key, from, terms));
    }

    private void stop(Clock.Key key, Instant at) {
        one(key, clock -> clock.stop(at, context.rules().terms(clock), recorder()));
    }

    private Clock.Recorder recorder() {
        return new Clock.Recorder(context.who().code(), context.now());
    }

    private void cancel(Clock.Key key) {
        cancel(key, ClockEvent.Cancelled.Reason.CASE_ENDED);
    }

    private void cancel(Clock.Key key, ClockEvent.Cancelled.Reason reason) {
        one(key, clock -> clock.cancel(context.now(), reason, context.rules().terms(clock), context.now()));
    }

    void each(Function<Clock, List<ClockEvent>> decide) {
        moved(now().clocks().each(decide));
    }

    /** What a decision makes happen to one clock; nothing if there is none such. */
    void one(Clock.Key key, Function<Clock, List<ClockEvent>> decide) {
        moved(now().clocks().one(key, decide));
    }

    private void moved(List<ClockEvent> events) {
        events.forEach(event -> {
            var due = now().clocks().find(event.key()).map(Clock::due).orElse(null);
            var moved = ClockMoved.of(event, due, context.now());
            happens(
                    event instanceof ClockEvent.Warned it
                            ? EscalationDecisions.addressed(moved, it, now(), context)
                            : moved);
        });
    }
}
