package dev.redress.resolution.casework.messages;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.chassis.aggregates.PublishingTable;
import dev.redress.resolution.agreements.domain.Money;
import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.CaseEvent;
import dev.redress.resolution.casework.domain.Execution;
import dev.redress.resolution.casework.domain.ExecutionEvent.Compensated;
import dev.redress.resolution.casework.domain.ExecutionEvent.CompensationConfirmed;
import dev.redress.resolution.casework.domain.ExecutionEvent.TaskDone;
import dev.redress.resolution.casework.domain.ExecutionEvent.TaskDropped;
import dev.redress.resolution.casework.domain.ExecutionEvent.TaskSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What others are told of tasks and of what the customer was given. */
final class ExecutionMessages {
    private ExecutionMessages() {}

    static PublishingTable<Case, CaseEvent> rows(PublishingTable<Case, CaseEvent> it) {
        return it.on(TaskSet.class, "complaint.task-set.v1", TaskAssigned::of)
                .on(TaskDone.class, "complaint.task-done.v1", TaskFinished::of)
                .on(TaskDropped.class, "complaint.task-dropped.v1", TaskAbandoned::of)
                .on(Compensated.class, "complaint.compensated.v1", PaymentRecorded::of)
                .on(CompensationConfirmed.class, "complaint.compensation-confirmed.v1", PaymentConfirmed::of);
    }

    @JsonInclude(NON_EMPTY)
    private record TaskAssigned(
            int cycle,
            String taskId,
            Execution.Purpose purpose,
            String department,
            String person,
            Remedy.Kind remedy,
            Integer quantity,
            String what,
            Instant dueAt,
            Instant setAt,
            String by) {
        static TaskAssigned of(TaskSet it) {
            var ask = it.task().ask();
            var part = ask.fulfils();
            return new TaskAssigned(
                    it.cycle(),
                    it.task().id(),
                    ask.purpose(),
                    ask.department(),
                    ask.person(),
                    part == null ? null : part.remedy(),
                    part == null || part.quantity() == 0 ? null : part.quantity(),
                    ask.what(),
                    ask.dueAt(),
                    it.at(),
                    it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record TaskFinished(
            int cycle,
            String taskId,
            String result,
            @JsonInclude(ALWAYS) List<String> evidence,
            Instant doneAt,
            String by) {
        static TaskFinished of(TaskDone it) {
            return new TaskFinished(
                    it.cycle(),
                    it.taskId(),
                    it.done().result(),
                    it.done().evidence(),
                    it.at(),
                    it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record TaskAbandoned(int cycle, String taskId, String reason, Instant droppedAt, String by) {
        static TaskAbandoned of(TaskDropped it) {
            return new TaskAbandoned(
                    it.cycle(),
                    it.taskId(),
                    it.dropped().reason(),
                    it.at(),
                    it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record PaymentRecorded(
            int cycle,
            String paymentId,
            Remedy.Kind kind,
            Integer quantity,
            Money amount,
            LocalDate paidOn,
            String reference,
            boolean confirmationNeeded,
            Instant recordedAt,
            String by) {
        static PaymentRecorded of(Compensated it) {
            var pay = it.payment().pay();
            return new PaymentRecorded(
                    it.cycle(),
                    it.payment().id(),
                    pay.kind(),
                    pay.quantity() == 0 ? null : pay.quantity(),
                    pay.amount(),
                    pay.paidOn(),
                    pay.reference(),
                    it.payment().confirmationNeeded(),
                    it.at(),
                    it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record PaymentConfirmed(int cycle, String paymentId, Instant confirmedAt, String by) {
        static PaymentConfirmed of(CompensationConfirmed it) {
            return new PaymentConfirmed(
                    it.cycle(), it.paymentId(), it.at(), it.stamp().by());
        }
    }
}
