package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.agreements.domain.Money;
import dev.redress.resolution.agreements.domain.Remedy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What departments were asked to do in a cycle, and what was paid. */
public record Execution(List<Task> tasks, List<Payment> payments) {
    static final Execution NONE = new Execution(List.of(), List.of());

    public Execution {
        tasks = Lists.kept(tasks);
        payments = Lists.kept(payments);
    }

    /** What a task is for: to know more, or to do what was agreed. */
    public enum Purpose {
        CONSULT,
        CARRY_OUT
    }

    /**
     * What is asked of a department; said again while it is open, it is the same task.
     *
     * @param person code of the person whose task it is; empty when it is the department's
     * @param fulfils what of the agreement is done with it; absent when it is nothing that was agreed
     */
    public record Ask(Purpose purpose, String department, String person, String what, Instant dueAt, Share fulfils) {

        Ask withFulfils(Share it) {
            return new Ask(purpose, department, person, what, dueAt, it);
        }

        Ask withPerson(String it) {
            return new Ask(purpose, department, it, what, dueAt, fulfils);
        }
    }

    /**
     * A part of what was agreed.
     *
     * @param quantity how many of it; 0 for the one, or where it cannot be counted
     */
    public record Share(Remedy.Kind remedy, int quantity) {}

    /** Where a task stands. */
    public enum TaskState {
        OPEN,
        DONE,
        /** Nobody needs it any more. */
        DROPPED
    }

    /**
     * @param id within the case
     * @param done absent until it is
     * @param dropped absent unless it was
     */
    public record Task(String id, Ask ask, Stamp set, Done done, Dropped dropped) {
        public boolean open() {
            return state() == TaskState.OPEN;
        }

        public TaskState state() {
            if (done != null) {
                return TaskState.DONE;
            }
            return dropped == null ? TaskState.OPEN : TaskState.DROPPED;
        }
    }

    /** @param result empty when nothing was said */
    public record Done(String result, List<String> evidence, Stamp stamp) {
        public Done {
            evidence = Lists.kept(evidence);
        }
    }

    /** A task that nobody needs any more. */
    public record Dropped(String reason, Stamp stamp) {}

    /**
     * An entry of the compensation ledger.
     *
     * @param quantity 0 where it cannot be counted
     * @param amount absent where it is not money
     * @param reference of the payment or delivery, which names it: the same reference is the same payment
     */
    public record Pay(Remedy.Kind kind, int quantity, Money amount, LocalDate paidOn, String reference) {}

    /**
     * @param confirmationNeeded whether a second person must confirm it
     * @param confirmed absent until confirmed
     */
    public record Payment(String id, Pay pay, boolean confirmationNeeded, Stamp recorded, Stamp confirmed) {
        public boolean settled() {
            return !confirmationNeeded || confirmed != null;
        }
    }

    public Optional<Task> task(String id) {
        return tasks.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    public Optional<Payment> payment(String id) {
        return payments.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    Execution with(Task it) {
        return new Execution(Lists.plus(tasks, it), payments);
    }

    Execution with(Payment it) {
        return new Execution(tasks, Lists.plus(payments, it));
    }

    Execution withTask(String id, UnaryOperator<Task> change) {
        return new Execution(Lists.changed(tasks, it -> it.id().equals(id), change), payments);
    }

    Execution withPayment(String id, UnaryOperator<Payment> change) {
        return new Execution(tasks, Lists.changed(payments, it -> it.id().equals(id), change));
    }
}
