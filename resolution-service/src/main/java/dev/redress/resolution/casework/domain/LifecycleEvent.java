package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;
import java.time.Instant;
import java.util.stream.Stream;

/** What other stages decided of the life of a case. */
public sealed interface LifecycleEvent extends CaseEvent {

    /** What was heard and leaves no word on the trail of the case, where what became of it stands. */
    sealed interface OffTrail extends LifecycleEvent {
        @Override
        default Case on(Case before) {
            return applyTo(before).touched(at());
        }
    }

    /** The front desk's facts were heard. */
    record ComplaintHeard(Complaint complaint) implements OffTrail {
        @Override
        public Stamp stamp() {
            return Stamp.byAnotherStage(complaint.receivedAt());
        }

        @Override
        public Case applyTo(Case before) {
            return before.withComplaint(complaint);
        }
    }

    /**
     * What the front desk had taken down was put right there.
     *
     * @param correctedAt when
     */
    record ComplaintPutRight(Complaint complaint, Instant correctedAt) implements OffTrail {
        @Override
        public Stamp stamp() {
            return Stamp.byAnotherStage(correctedAt);
        }

        @Override
        public Case applyTo(Case before) {
            return before.withComplaint(complaint);
        }
    }

    /** Something was added at the front desk. */
    record SupplementHeard(Supplement supplement) implements OffTrail {
        @Override
        public Stamp stamp() {
            return supplement.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            return before.withSupplements(Lists.plus(before.supplements(), supplement));
        }
    }

    /** The customer has withdrawn the complaint; its case ends with it, as soon as there is one. */
    record WithdrawalHeard(Withdrawal withdrawal) implements OffTrail {
        @Override
        public Stamp stamp() {
            return withdrawal.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            return before.withWithdrawal(withdrawal);
        }
    }

    /** The cycle has ended, because the customer has withdrawn the complaint. */
    record CaseWithdrawn(int cycle, Withdrawal withdrawal) implements LifecycleEvent {
        @Override
        public Stamp stamp() {
            return withdrawal.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            return before.withJoint(before.joint().aside(null))
                    .inCycle(cycle, it -> it.withdrawn(withdrawal))
                    .moved(Stage.WITHDRAWN);
        }
    }

    /** The receipt promised the customer an answer by a person. */
    record ReceiptTold(Promise promise) implements OffTrail {
        @Override
        public Stamp stamp() {
            return promise.told();
        }

        @Override
        public Case applyTo(Case before) {
            return before.withPromises(Stream.concat(Stream.of(promise), before.promises().stream())
                            .toList())
                    .answered();
        }
    }

    /** Triage has spoken: there is a case. */
    record CaseOpened(Verdict verdict) implements LifecycleEvent {
        @Override
        public Stamp stamp() {
            return Stamp.byAnotherStage(verdict.triagedAt());
        }

        @Override
        public Case applyTo(Case before) {
            return before.withVerdict(verdict)
                    .withHandling(before.handling().withDepartment(verdict.department()))
                    .started(Cycle.started(1, verdict.receivedAt(), null));
        }
    }

    /** The follow-up found the customer not content: handling starts again. */
    record CaseReopened(int cycle, ReopenOrder reopening) implements LifecycleEvent {
        @Override
        public Stamp stamp() {
            return reopening.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            return before.withHandling(before.handling().anew()).started(Cycle.started(cycle, at(), reopening));
        }
    }

    /** The follow-up has come to its end, and the complaint with it. */
    record CaseClosed(int cycle, Closure closing) implements LifecycleEvent {
        @Override
        public Stamp stamp() {
            return closing.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.withClosing(closing)).moved(Stage.CLOSED);
        }
    }
}
