package dev.redress.resolution.casework.domain;

import dev.redress.resolution.casework.domain.Execution.Ask;
import dev.redress.resolution.casework.domain.Execution.Done;
import dev.redress.resolution.casework.domain.Execution.Pay;
import dev.redress.resolution.casework.domain.Execution.Payment;
import dev.redress.resolution.casework.domain.Execution.Purpose;
import dev.redress.resolution.casework.domain.Execution.Task;
import dev.redress.resolution.casework.domain.ExecutionEvent.Compensated;
import dev.redress.resolution.casework.domain.ExecutionEvent.CompensationConfirmed;
import dev.redress.resolution.casework.domain.ExecutionEvent.TaskDone;
import dev.redress.resolution.casework.domain.ExecutionEvent.TaskSet;
import java.util.List;

/** What other departments are asked for, and what the customer gets. */
public final class ExecutionDecisions {
    private final Case it;
    private final DecisionContext context;

    ExecutionDecisions(Case it, DecisionContext context) {
        this.it = it.requireOpened();
        this.context = context;
    }

    /** To consult, in every open stage after contact; to carry out, only what the customer has agreed to. */
    public List<CaseEvent> setTask(Ask ask) {
        if (it.current().execution().tasks().stream()
                .anyMatch(task -> task.open() && task.ask().equals(ask))) {
            return List.of();
        }
        it.requireOpen("no task can be set");
        if (ask.purpose() == Purpose.CARRY_OUT && !it.stage().agreed()) {
            throw it.notNow("nothing is carried out before the customer has agreed in writing");
        }
        if (it.stage() == Stage.ASSIGNED) {
            throw it.notNow("no task can be set before a person has spoken to the customer");
        }
        if (!ask.dueAt().isAfter(context.now())) {
            throw CaseRefusal.invalid("dueAt", "must lie in the future; it is " + context.now());
        }
        requireKnown(ask.department());
        var number = it.current().execution().tasks().size() + 1;
        var id = "task-%s-%s".formatted(it.cycle(), number);
        return List.of(new TaskSet(it.cycle(), new Task(id, ask, context.stamp(), null, null)));
    }

    /** A company whose directory was not heard yet is not kept from working. */
    private void requireKnown(String department) {
        var staff = context.staff();
        if (!staff.departments().isEmpty() && staff.department(department).isEmpty()) {
            throw CaseRefusal.invalid("department", "there is no department " + department);
        }
    }

    /** What was carried out needs evidence. */
    public List<CaseEvent> done(String taskId, String result, List<String> evidence) {
        var task = it.current()
                .execution()
                .task(taskId)
                .orElseThrow(() -> new CaseRefusal(
                        CaseRefusal.Code.NO_SUCH_PART, "there is no task " + taskId + " in cycle " + it.cycle()));
        if (task.done() != null) {
            if (task.done().result().equals(result) && task.done().evidence().equals(evidence)) {
                return List.of();
            }
            throw new CaseRefusal(CaseRefusal.Code.CONFLICT, taskId + " is done already, with other evidence");
        }
        if (task.dropped() != null) {
            throw it.notNow(
                    "%s was dropped: %s".formatted(taskId, task.dropped().reason()));
        }
        if (task.ask().purpose() == Purpose.CARRY_OUT && evidence.isEmpty()) {
            throw CaseRefusal.invalid("evidence", "is needed: what proves that it was done");
        }
        return List.of(new TaskDone(it.cycle(), taskId, new Done(result, evidence, context.stamp())));
    }

    /** An entry of the ledger, within what was agreed; the same reference is the same payment. */
    public List<CaseEvent> pay(Pay pay) {
        for (var earlier : it.current().execution().payments()) {
            if (earlier.pay().equals(pay)) {
                return List.of();
            }
            if (earlier.pay().reference().equals(pay.reference())) {
                throw new CaseRefusal(
                        CaseRefusal.Code.CONFLICT,
                        "reference " + pay.reference() + " is in the ledger with other content");
            }
        }
        if (!it.stage().agreed()) {
            throw it.notNow("nothing is paid before the customer has agreed in writing");
        }
        if (pay.paidOn().isAfter(context.today())) {
            throw CaseRefusal.invalid("paidOn", "must not lie in the future; it is " + context.today());
        }
        var agreed = AgreedRemedies.of(it);
        agreed.refuseWhatIsNotIn(pay);
        var number = it.current().execution().payments().size() + 1;
        var id = "payment-%s-%s".formatted(it.cycle(), number);
        var needed = PolicyDemands.confirmation(pay.amount(), context.policy(it.verdict()));
        return List.of(new Compensated(it.cycle(), new Payment(id, pay, needed, context.stamp(), null)));
    }

    /** By another person than the one who put it into the ledger. */
    public List<CaseEvent> confirmPayment(String paymentId) {
        var payment = it.current()
                .execution()
                .payment(paymentId)
                .orElseThrow(() -> new CaseRefusal(
                        CaseRefusal.Code.NO_SUCH_PART, "there is no payment " + paymentId + " in cycle " + it.cycle()));
        if (payment.confirmed() != null) {
            return List.of();
        }
        if (!payment.confirmationNeeded()) {
            throw it.notNow(paymentId + " needs no confirmation");
        }
        if (payment.recorded().by().equals(context.who().code())) {
            throw CaseRefusal.notAllowed("nobody confirms what they put into the ledger themselves");
        }
        return List.of(new CompensationConfirmed(it.cycle(), paymentId, context.stamp()));
    }
}
