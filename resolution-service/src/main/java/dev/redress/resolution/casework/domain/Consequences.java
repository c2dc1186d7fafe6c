package dev.redress.resolution.casework.domain;

import dev.redress.resolution.casework.domain.CaseEvent.CaseOpened;
import dev.redress.resolution.casework.domain.CaseEvent.CaseRejected;
import dev.redress.resolution.casework.domain.CaseEvent.CaseReopened;
import dev.redress.resolution.casework.domain.CaseEvent.CaseResolved;
import dev.redress.resolution.casework.domain.CaseEvent.ClockMoved;
import dev.redress.resolution.casework.domain.CaseEvent.CustomerContacted;
import dev.redress.resolution.casework.domain.CaseEvent.Escalated;
import dev.redress.resolution.casework.domain.CaseEvent.FindingsTold;
import dev.redress.resolution.casework.domain.CaseEvent.Paused;
import dev.redress.resolution.casework.domain.CaseEvent.PromiseKept;
import dev.redress.resolution.casework.domain.CaseEvent.Promised;
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
import dev.redress.resolution.casework.domain.Ownership.Trigger;
import dev.redress.resolution.clocks.domain.Clock;
import dev.redress.resolution.clocks.domain.ClockEvent;
import dev.redress.resolution.clocks.domain.Metric;
import dev.redress.resolution.clocks.domain.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What follows from what happened, in the same write: clocks start, stand still and stop; promises are kept; what nobody
 * needs any more is dropped; a case goes up. All of it is decided from the event and the case after it, so it is the same
 * whoever caused it.
 */
final class Consequences {
    private static final int LEAD = 1;

    private final DecisionContext ground;
    private final List<CaseEvent> all = new ArrayList<>();
    private Case it;

    private Consequences(Case before, DecisionContext ground) {
        this.it = before;
        this.ground = ground;
    }

    /** The events with all that follows from each of them right behind it. */
    static List<CaseEvent> of(Case before, List<CaseEvent> happened, DecisionContext ground) {
        var consequences = new Consequences(before, ground);
        happened.forEach(consequences::take);
        return List.copyOf(consequences.all);
    }

    private void take(CaseEvent event) {
        it = event.on(it);
        all.add(event);
        if (it.opened()) {
            follow(event);
        }
    }

    private void follow(CaseEvent event) {
        if (event instanceof CaseOpened) {
            opened();
        } else if (event instanceof CaseReopened reopened) {
            reopened(reopened);
        } else if (event instanceof CustomerContacted contacted) {
            contacted(contacted.contact());
        } else if (event instanceof FindingsTold told) {
            stop(Clock.Key.of(Metric.FINDINGS_REPLY, 1), told.at());
        } else if (event instanceof Promised promised) {
            var promise = promised.promise();
            startUntil(new Clock.Key(Metric.PROMISE, promise.cycle(), promise.id()), promise.dueAt());
        } else if (event instanceof PromiseKept kept) {
            stop(new Clock.Key(Metric.PROMISE, kept.cycle(), kept.promiseId()), kept.at());
        } else if (event instanceof TaskSet set) {
            startUntil(task(set.task().id()), set.task().ask().dueAt());
        } else if (event instanceof TaskDone done) {
            stop(task(done.taskId()), done.at());
        } else if (event instanceof TaskDropped dropped) {
            cancel(task(dropped.taskId()));
        } else if (event instanceof Paused paused) {
            var since = paused.waiting().since();
            each(clock ->
                    clock.pause(since, paused.waiting().reason(), ground.rules().terms(clock), ground.now()));
        } else if (event instanceof Resumed resumed) {
            each(clock -> clock.resume(
                    resumed.until(), resumed.reason(), ground.rules().terms(clock)));
            // What changed while it stood still.
            each(clock -> RuleChanges.on(clock, it, ground));
        } else if (event instanceof Escalated escalated) {
            escalated(escalated.escalation());
        } else if (event instanceof CaseResolved || event instanceof CaseRejected) {
            ended(event);
        } else {
            solution(event);
        }
    }

    private void solution(CaseEvent event) {
        if (event instanceof SolutionProposed proposed) {
            superseded(proposed.proposal().round() - 1);
            if (!proposed.proposal().approved()) {
                start(approval(proposed.proposal().round()), proposed.at());
            }
        } else if (event instanceof SolutionApproved approved) {
            if (approved.complete()) {
                stop(approval(approved.round()), approved.at());
            }
        } else if (event instanceof SolutionRefused refused) {
            stop(approval(refused.round()), refused.at());
        } else if (event instanceof SolutionOffered offered) {
            keepSolutionPromises(offered);
            waitNoMore(offered.at());
        } else if (event instanceof SolutionAccepted) {
            customerSpoke(event.at());
        } else if (event instanceof SolutionDeclined) {
            customerSpoke(event.at());
            declined();
        }
    }

    /** The board may propose while another proposal waits for approval. */
    private void superseded(int round) {
        cancel(approval(round), ClockEvent.Cancelled.Reason.SUPERSEDED);
    }

    private void opened() {
        var verdict = it.verdict();
        start(Clock.Key.of(Metric.FIRST_RESPONSE, 1), verdict.receivedAt());
        start(Clock.Key.of(Metric.FINDINGS_REPLY, 1), verdict.triagedAt());
        start(Clock.Key.of(Metric.RESOLUTION, 1), it.current().startedAt());
        start(Clock.Key.of(Metric.STATUTORY, 1), verdict.receivedAt());
    }

    /** A reopened case begins with someone higher than the one before had it, and no lower than the follow-up wants. */
    private void reopened(CaseReopened event) {
        start(Clock.Key.of(Metric.RESOLUTION, event.cycle()), it.current().startedAt());
        var before = it.handling().escalations().stream()
                .filter(step -> step.cycle() == event.cycle() - 1)
                .mapToInt(Ownership.Escalation::level)
                .max()
                .orElse(0);
        var higher = Math.max(before + 1, event.reopening().levelFloor());
        var level = Math.max(LEAD, Math.min(OwnershipDecisions.BOARD, higher));
        take(EscalationDecisions.to(
                level,
                it,
                ground,
                Trigger.REOPENED,
                "",
                0,
                event.reopening().reason().name()));
    }

    private void contacted(Contact contact) {
        if (contact.response()) {
            stop(Clock.Key.of(Metric.FIRST_RESPONSE, 1), contact.contactedAt());
        }
        if (contact.direction() == Contact.Direction.INBOUND) {
            customerSpoke(contact.contactedAt());
        }
    }

    /** Whoever waits for the customer waits no longer; it counts from when they spoke. */
    private void customerSpoke(Instant at) {
        var waiting = it.waiting();
        if (waiting != null && waiting.forCustomer()) {
            resumed(waiting, Wait.Trigger.CUSTOMER_SPOKE, at);
        }
    }

    /** What the customer owed us before there was an offer is of no matter; to answer the offer they get time anew. */
    private void waitNoMore(Instant at) {
        var waiting = it.waiting();
        if (waiting != null && waiting.forCustomer()) {
            resumed(waiting, Wait.Trigger.CASE_MOVED, at);
        }
    }

    private void resumed(Wait waiting, Wait.Trigger trigger, Instant at) {
        var until = at.isBefore(waiting.since()) ? waiting.since() : at;
        take(new Resumed(it.cycle(), waiting.reason(), trigger, until, ground.said()));
    }

    private void keepSolutionPromises(SolutionOffered event) {
        it.promises().stream()
                .filter(promise -> promise.solution() && promise.open())
                .forEach(promise -> take(new PromiseKept(
                        promise.cycle(), promise.id(), !event.at().isAfter(promise.dueAt()), event.said())));
    }

    /** Also where the case had come up to the board already, before there was anything to decide. */
    private void declined() {
        if (it.current().declined() < ground.policy(it.verdict()).rounds()) {
            return;
        }
        if (it.handling().level() < OwnershipDecisions.BOARD) {
            take(EscalationDecisions.to(OwnershipDecisions.BOARD, it, ground, Trigger.DECLINED_ROUNDS, "", 0, ""));
        } else if (it.current().boards().isEmpty()) {
            EscalationDecisions.boardByItself(it, ground).ifPresent(this::take);
        }
    }

    /** The board sits as soon as a case comes up to it. */
    private void escalated(Ownership.Escalation step) {
        if (step.level() == OwnershipDecisions.BOARD) {
            EscalationDecisions.boardByItself(it, ground).ifPresent(this::take);
        }
    }

    private void ended(CaseEvent event) {
        Optional.ofNullable(it.waiting()).ifPresent(waiting -> resumed(waiting, Wait.Trigger.CASE_MOVED, event.at()));
        it.current().execution().tasks().stream()
                .filter(Execution.Task::open)
                .forEach(task -> take(new TaskDropped(
                        it.cycle(), task.id(), new Execution.Dropped("the case has ended", event.said()))));
        stop(Clock.Key.of(Metric.RESOLUTION, it.cycle()), event.at());
        stop(Clock.Key.of(Metric.STATUTORY, 1), event.at());
        if (event instanceof CaseRejected) {
            stop(Clock.Key.of(Metric.FINDINGS_REPLY, 1), event.at());
        } else {
            cancel(Clock.Key.of(Metric.FINDINGS_REPLY, 1));
        }
        it.current().lastProposal().map(Proposal::round).map(this::approval).ifPresent(this::cancel);
    }

    private Clock.Key task(String id) {
        return new Clock.Key(Metric.TASK, it.cycle(), id);
    }

    private Clock.Key approval(int round) {
        return new Clock.Key(Metric.APPROVAL, it.cycle(), Integer.toString(round));
    }

    /** A policy without a limit for this starts no clock. */
    private void start(Clock.Key key, Instant from) {
        var policy = ground.policy(it.verdict());
        ground.rules()
                .terms(policy, key.metric())
                .ifPresent(terms -> moved(it.clocks().start(key, from, terms)));
    }

    private void startUntil(Clock.Key key, Instant due) {
        var policy = ground.policy(it.verdict());
        var terms = ground.rules().terms(policy, key.metric(), Target.until(due));
        moved(it.clocks().start(key, ground.now(), terms));
    }

    private void stop(Clock.Key key, Instant at) {
        one(key, clock -> clock.stop(at, ground.rules().terms(clock), ground.now()));
    }

    private void cancel(Clock.Key key) {
        cancel(key, ClockEvent.Cancelled.Reason.CASE_ENDED);
    }

    private void cancel(Clock.Key key, ClockEvent.Cancelled.Reason reason) {
        one(key, clock -> clock.cancel(ground.now(), reason, ground.rules().terms(clock), ground.now()));
    }

    private void each(Function<Clock, List<ClockEvent>> decide) {
        moved(it.clocks().each(decide));
    }

    private void one(Clock.Key key, Function<Clock, List<ClockEvent>> decide) {
        moved(it.clocks().one(key, decide));
    }

    private void moved(List<ClockEvent> events) {
        events.forEach(event -> {
            var due = it.clocks().find(event.key()).map(Clock::due).orElse(null);
            take(ClockMoved.of(event, due, ground.now()));
        });
    }
}
