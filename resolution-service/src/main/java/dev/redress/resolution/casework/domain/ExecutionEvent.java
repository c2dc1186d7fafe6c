package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;

/** What was done of what had been agreed: tasks and payments. */
public sealed interface ExecutionEvent extends CaseEvent {

    /** A department was asked for something; the first task to carry out starts the implementation. */
    record TaskSet(int cycle, Execution.Task task) implements ExecutionEvent {
        @Override
        public Stamp stamp() {
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
    record TaskDone(int cycle, String taskId, Execution.Done done) implements ExecutionEvent {
        @Override
        public Stamp stamp() {
            return done.stamp();
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
    record TaskDropped(int cycle, String taskId, Execution.Dropped dropped) implements ExecutionEvent {
        @Override
        public Stamp stamp() {
            return dropped.stamp();
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
    record Compensated(int cycle, Execution.Payment payment) implements ExecutionEvent {
        @Override
        public Stamp stamp() {
            return payment.recorded();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.withExecution(it.execution().with(payment)))
                    .moved(before.stage() == Stage.ACCEPTED ? Stage.IMPLEMENTING : before.stage());
        }
    }

    /** A second person confirmed it. */
    record CompensationConfirmed(int cycle, String paymentId, Stamp stamp) implements ExecutionEvent {
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
                                            stamp))));
        }
    }
}
