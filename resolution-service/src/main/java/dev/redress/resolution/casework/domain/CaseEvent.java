package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Role;
import dev.redress.resolution.clocks.domain.ClockEvent;
import dev.redress.resolution.clocks.domain.PauseReason;
import java.time.Instant;
import java.util.Locale;

/** What happened to a case. Folding never refuses: whether something may happen is decided before it is an event. */
public sealed interface CaseEvent {

    /** Who put it on record, and when; nobody of ours where another stage told it. */
    Stamp said();

    /** When it was put on record; the newest one is when the case was last changed, in whatever order they are heard. */
    default Instant at() {
        return said().at();
    }

    /** What it does to the case. */
    Case applyTo(Case before);

    /** The case after it, with the event on its trail. */
    default Case on(Case before) {
        return applyTo(before).recorded(this);
    }

    /** A short name: that of the record, such as {@code solution-accepted}. */
    default String name() {
        return getClass().getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** The front desk's facts were heard. */
    record ComplaintHeard(Complaint complaint) implements CaseEvent {
        @Override
        public Stamp said() {
            return Stamp.elsewhere(complaint.receivedAt());
        }

        @Override
        public Case applyTo(Case before) {
            return before.withComplaint(complaint);
        }

        @Override
        public Case on(Case before) {
            return applyTo(before).touched(at());
        }
    }

    /** Triage has spoken: there is a case. */
    record CaseOpened(Verdict verdict) implements CaseEvent {
        @Override
        public Stamp said() {
            return Stamp.elsewhere(verdict.triagedAt());
        }

        @Override
        public Case applyTo(Case before) {
            return before.withVerdict(verdict)
                    .withHandling(before.handling().withDepartment(verdict.department()))
                    .started(Cycle.started(1, verdict.receivedAt(), null));
        }
    }

    /** The customer was contacted, or an attempt was made. */
    record CustomerContacted(int cycle, Contact contact) implements CaseEvent {
        @Override
        public Stamp said() {
            return contact.said();
        }

        @Override
        public Case applyTo(Case before) {
            var first = before.stage() == Stage.ASSIGNED && contact.response();
            return before.inCycle(cycle, it -> it.contacted(contact)).moved(first ? Stage.CONTACTED : before.stage());
        }
    }

    /** What the complaint is about was confirmed with the customer. */
    record Confirmed(int cycle, Confirmation confirmation) implements CaseEvent {
        @Override
        public Stamp said() {
            return confirmation.said();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.withInquiry(it.inquiry().with(confirmation)));
        }
    }

    /** The cause was found, or found to be another. */
    record CauseFound(int cycle, Cause cause) implements CaseEvent {
        @Override
        public Stamp said() {
            return cause.said();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.withCause(cause)).moved(Stage.CAUSE_FOUND);
        }
    }

    /** A second investigator agrees. */
    record CauseConfirmed(int cycle, Stamp said) implements CaseEvent {
        @Override
        public Case applyTo(Case before) {
            return before.inCycle(
                    cycle,
                    it -> it.cause() == null ? it : it.withCause(it.cause().withConfirmed(said)));
        }
    }

    /** The customer was told of cause and opinion. */
    record FindingsTold(int cycle, Findings findings) implements CaseEvent {
        @Override
        public Stamp said() {
            return findings.said();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.withInquiry(it.inquiry().with(findings)));
        }
    }

    /** A solution was proposed. */
    record SolutionProposed(int cycle, Proposal proposal) implements CaseEvent {
        @Override
        public Stamp said() {
            return proposal.said();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.proposed(proposal)).moved(Stage.PROPOSED);
        }
    }

    /**
     * An approver said yes.
     *
     * @param complete whether no further approval is needed
     */
    record SolutionApproved(int cycle, int round, Proposal.Approval approval, boolean complete) implements CaseEvent {
        @Override
        public Stamp said() {
            return approval.said();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.inRound(round, proposal -> proposal.approvedBy(approval)))
                    .moved(complete ? Stage.APPROVED : before.stage());
        }
    }

    /** An approver said no: the handler has to propose something else. */
    record SolutionRefused(int cycle, int round, Proposal.Approval approval) implements CaseEvent {
        @Override
        public Stamp said() {
            return approval.said();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.inRound(round, proposal -> proposal.withTurnedDown(approval)))
                    .moved(Stage.CAUSE_FOUND);
        }
    }

    /** The customer has it in writing. */
    record SolutionOffered(int cycle, int round, Proposal.Offer offer) implements CaseEvent {
        @Override
        public Stamp said() {
            return offer.said();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.inRound(round, proposal -> proposal.offered(offer)))
                    .moved(Stage.OFFERED);
        }
    }

    /**
     * The customer agreed.
     *
     * @param hash of the wording that binds
     */
    record SolutionAccepted(int cycle, int round, Proposal.Answer answer, String hash) implements CaseEvent {
        @Override
        public Stamp said() {
            return answer.said();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.inRound(round, proposal -> proposal.withAnswer(answer)))
                    .moved(Stage.ACCEPTED);
        }
    }

    /** The customer did not agree. */
    record SolutionDeclined(int cycle, int round, Proposal.Answer answer) implements CaseEvent {
        @Override
        public Stamp said() {
            return answer.said();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.inRound(round, proposal -> proposal.withAnswer(answer)))
                    .moved(Stage.DECLINED);
        }
    }

    /** A department was asked for something; the first task to carry out starts the implementation. */
    record TaskSet(int cycle, Execution.Task task) implements CaseEvent {
        @Override
        public Stamp said() {
            return task.set();
        }

        @Override
        public Case applyTo(Case before) {
            var begins = task.ask().purpose() == Execution.Purpose.CARRY_OUT && before.stage() == Stage.ACCEPTED;
            return before.inCycle(cycle, it -> it.withExecution(it.execution().with(task)))
                    .moved(begins ? Stage.IMPLEMENTING : before.stage());
        }
    }

    /** A department has done it. */
    record TaskDone(int cycle, String taskId, Execution.Done done) implements CaseEvent {
        @Override
        public Stamp said() {
            return done.said();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(
                    cycle,
                    it -> it.withExecution(it.execution()
                            .withTask(
                                    taskId,
                                    task -> new Execution.Task(
                                            task.id(), task.ask(), task.set(), done, task.dropped()))));
        }
    }

    /** Nobody needs it any more. */
    record TaskDropped(int cycle, String taskId, Execution.Dropped dropped) implements CaseEvent {
        @Override
        public Stamp said() {
            return dropped.said();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(
                    cycle,
                    it -> it.withExecution(it.execution()
                            .withTask(
                                    taskId,
                                    task -> new Execution.Task(
                                            task.id(), task.ask(), task.set(), task.done(), dropped))));
        }
    }

    /** Something was paid or given to the customer; that too starts the implementation. */
    record Compensated(int cycle, Execution.Payment payment) implements CaseEvent {
        @Override
        public Stamp said() {
            return payment.recorded();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.withExecution(it.execution().with(payment)))
                    .moved(before.stage() == Stage.ACCEPTED ? Stage.IMPLEMENTING : before.stage());
        }
    }

    /** A second person confirmed it. */
    record CompensationConfirmed(int cycle, String paymentId, Stamp said) implements CaseEvent {
        @Override
        public Case applyTo(Case before) {
            return before.inCycle(
                    cycle,
                    it -> it.withExecution(it.execution()
                            .withPayment(
                                    paymentId,
                                    payment -> new Execution.Payment(
                                            payment.id(),
                                            payment.pay(),
                                            payment.confirmationNeeded(),
                                            payment.recorded(),
                                            said))));
        }
    }

    /** A handler wants to refuse; a lead has to approve it. */
    record RejectionProposed(int cycle, Rejection rejection) implements CaseEvent {
        @Override
        public Stamp said() {
            return rejection.said();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.withProposedRejection(rejection));
        }
    }

    /** The lead did not approve of refusing. */
    record RejectionRefused(int cycle, String reason, Stamp said) implements CaseEvent {
        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.withProposedRejection(null));
        }
    }

    /** Refused, with reasons. */
    record CaseRejected(int cycle, Rejection rejection) implements CaseEvent {
        @Override
        public Stamp said() {
            return rejection.said();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.rejected(rejection)).moved(Stage.REJECTED);
        }
    }

    /** All that was agreed is done. */
    record CaseResolved(int cycle, Resolution resolution) implements CaseEvent {
        @Override
        public Stamp said() {
            return resolution.said();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.resolved(resolution)).moved(Stage.RESOLVED);
        }
    }

    /** The case went up to someone higher. */
    record Escalated(Ownership.Escalation escalation) implements CaseEvent {
        @Override
        public Stamp said() {
            return escalation.said();
        }

        @Override
        public Case applyTo(Case before) {
            return before.withHandling(before.handling().escalated(escalation));
        }
    }

    /** The mediation board was called. */
    record MediationOpened(int cycle, Board board) implements CaseEvent {
        @Override
        public Stamp said() {
            return board.opened();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.called(board));
        }
    }

    /** The mediation board has decided. */
    record MediationDecided(int cycle, Board.Decision decision) implements CaseEvent {
        @Override
        public Stamp said() {
            return decision.said();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.decided(decision));
        }
    }

    /** The case waits for someone who is not one of us. */
    record Paused(int cycle, Wait waiting) implements CaseEvent {
        @Override
        public Stamp said() {
            return waiting.said();
        }

        @Override
        public Case applyTo(Case before) {
            return before.withWaiting(waiting);
        }
    }

    /**
     * The wait is over.
     *
     * @param until when it ended, which may be before it was put on record
     */
    record Resumed(int cycle, PauseReason reason, Wait.Trigger trigger, Instant until, Stamp said)
            implements CaseEvent {
        @Override
        public Case applyTo(Case before) {
            return before.withWaiting(null);
        }
    }

    /** The customer was told a time. */
    record Promised(Promise promise) implements CaseEvent {
        @Override
        public Stamp said() {
            return promise.told();
        }

        @Override
        public Case applyTo(Case before) {
            return before.withPromises(Lists.plus(before.promises(), promise));
        }
    }

    /** What was promised was done. */
    record PromiseKept(int cycle, String promiseId, boolean onTime, Stamp said) implements CaseEvent {
        @Override
        public Case applyTo(Case before) {
            return before.withPromises(
                    Lists.changed(before.promises(), it -> it.id().equals(promiseId), it -> it.withKept(said)));
        }
    }

    /** The case changed hands. */
    record HandlerChanged(
            int cycle,
            String department,
            String handler,
            String previous,
            Ownership.Change change,
            String reason,
            Stamp said)
            implements CaseEvent {
        @Override
        public Case applyTo(Case before) {
            return before.withHandling(before.handling().handledBy(department, handler));
        }
    }

    /** Someone wants colleagues to know something. */
    record Noted(int cycle, Note note) implements CaseEvent {
        @Override
        public Stamp said() {
            return note.said();
        }

        @Override
        public Case applyTo(Case before) {
            return before.withNotes(Lists.plus(before.notes(), note));
        }
    }

    /**
     * The customer is to be reminded that we wait for an answer.
     *
     * @param next when the next reminder, or the end, is due
     * @param nextIsLast whether that is the end
     */
    record CustomerReminded(int cycle, int number, Instant next, boolean nextIsLast, Stamp said) implements CaseEvent {
        @Override
        public Case applyTo(Case before) {
            return before.waiting() == null
                    ? before
                    : before.withWaiting(before.waiting().reminded(number, next, nextIsLast));
        }
    }

    /** The follow-up found the customer not content: handling starts again. */
    record CaseReopened(int cycle, ReopenOrder reopening) implements CaseEvent {
        @Override
        public Stamp said() {
            return reopening.said();
        }

        @Override
        public Case applyTo(Case before) {
            return before.withHandling(before.handling().anew()).started(Cycle.started(cycle, at(), reopening));
        }
    }

    /** The follow-up has come to its end, and the complaint with it. */
    record CaseClosed(int cycle, Closure closing) implements CaseEvent {
        @Override
        public Stamp said() {
            return closing.said();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.withClosing(closing)).moved(Stage.CLOSED);
        }
    }

    /**
     * A clock of the case started, stopped, or fired.
     *
     * @param due of the clock before it; absent for one that starts, or stands still
     * @param role whom a warning is for; absent with anything else
     * @param person their code, empty where nobody is known to have the role
     */
    record ClockMoved(ClockEvent event, Instant due, Role role, String person, Instant recordedAt)
            implements CaseEvent {

        static ClockMoved of(ClockEvent event, Instant due, Instant now) {
            return new ClockMoved(event, due, null, "", now);
        }

        ClockMoved warning(Role whom, String code) {
            return new ClockMoved(event, due, whom, code, recordedAt);
        }

        @Override
        public Stamp said() {
            return new Stamp(Actor.SYSTEM.code(), recordedAt);
        }

        @Override
        public Case applyTo(Case before) {
            return before.withClocks(before.clocks().after(event));
        }

        /** A clock is not somebody's step: it leaves no mark on the trail. */
        @Override
        public Case on(Case before) {
            return applyTo(before);
        }
    }
}
