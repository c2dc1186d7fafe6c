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
        this.it = it.requireInHand(context);
        this.context = context;
    }

    /** To consult, in every open stage after contact; to carry out, only what the customer has agreed to. */
    public List<CaseEvent> setTask(Ask ask) {
        if (repeats(ask)) {
            return List.of();
        }
        it.requireOpen("no task can be set");
        if (ask.purpose() == Purpose.CARRY_OUT) {
            requireCarryOut();
        }
        if (it.stage() == Stage.ASSIGNED) {
            throw it.notNow("no task can be set before a person has spoken to the customer");
        }
        return List.of(ordered(ask));
    }

    /** A task that somebody may be asked to do. */
    TaskSet ordered(Ask ask) {
        if (!ask.dueAt().isAfter(context.now())) {
            throw CaseRefusal.invalid("dueAt", "must lie in the future; it is " + context.now());
        }
        requireKnown(ask.department());
        requireTheirs(ask);
        var number = it.current().execution().tasks().size() + 1;
        var id = "task-%s-%s".formatted(it.cycle(), number);
        var taker = StandIns.of(context).taking("person", ask.person());
        return new TaskSet(
                it.cycle(), new Task(id, fulfilling(ask).withPerson(taker.code()), context.stamp(), null, null));
    }

    void requireCarryOut() {
        if (!it.stage().agreed()) {
            throw it.notNow("nothing is carried out or paid before the customer has agreed in writing"
                    + (SolutionDecisions.awaitsConsent(it) ? "; " + SolutionDecisions.NO_PROOF : ""));
        }
        BoardPrecedence.requireNoneSits(it, context);
    }

    /** Also where the remedy was not named again, because there is but one. */
    private boolean repeats(Ask ask) {
        return it.current().execution().tasks().stream()
                .filter(Task::open)
                .map(Task::ask)
                .map(earlier -> ask.fulfils() == null ? earlier.withFulfils(null) : earlier)
                .anyMatch(earlier -> earlier.equals(ask) || earlier.equals(ask.withPerson(standIn(ask))));
    }

    private String standIn(Ask ask) {
        return context.staff()
                .person(ask.person())
                .filter(person -> person.absent(context.today()))
                .map(person -> person.standIn())
                .orElse(ask.person());
    }

    private Ask fulfilling(Ask ask) {
        if (ask.purpose() == Purpose.CARRY_OUT) {
            return ask.withFulfils(AgreedRemedies.of(it).share(ask.fulfils()));
        }
        if (ask.fulfils() != null) {
            throw CaseRefusal.invalid("remedy", "nothing that was agreed is done by being consulted");
        }
        return ask;
    }

    /** A task of one person is a task of their department. */
    private void requireTheirs(Ask ask) {
        OwnershipDecisions.requirePerson(context, "person", ask.person());
        if (!ask.person().isEmpty()
                && context.staff().person(ask.person()).isPresent()
                && !context.staff().belongs(ask.person(), ask.department())) {
            throw CaseRefusal.invalid("person", ask.person() + " does not work in " + ask.department());
        }
    }

    /** A company whose directory was not heard yet is not kept from working. */
    private void requireKnown(String department) {
        var staff = context.staff();
        if (!staff.departments().isEmpty() && staff.department(department).isEmpty()) {
            throw CaseRefusal.invalid("department", "there is no department " + department);
        }
    }

    /** By whom it was given to, or their lead. What was carried out needs evidence. */
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
        requireMayDo(task.ask());
        if (task.ask().purpose() == Purpose.CARRY_OUT && evidence.isEmpty()) {
            throw CaseRefusal.invalid("evidence", "is needed: what proves that it was done");
        }
        return List.of(new TaskDone(
                it.cycle(),
                taskId,
                new Done(result, evidence, context.happened(it, task.set().at(), "it was asked for"))));
    }

    /**
     * The person whose task it is, or who stands in for them; anybody of the department where it is nobody's in person; and
     * in both cases whoever leads the department or one above it. A complaint manager may everywhere. Who asked may not
     * answer for others.
     */
    private void requireMayDo(Ask ask) {
        var staff = context.staff();
        var who = context.who();
        if (staff.people().isEmpty() || who.manages()) {
            return;
        }
        var leads = who.leads() && staff.isOver(who.code(), ask.department());
        var theirs = ask.person().isEmpty()
                ? staff.belongs(who.code(), ask.department())
                : staff.isOrStandsInFor(who.code(), ask.person(), context.today());
        if (!leads && !theirs) {
            throw CaseRefusal.notAllowed("it is a task of %s; they or their lead put on record that it is done"
                    .formatted(ask.person().isEmpty() ? ask.department() : ask.person()));
        }
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
        requireCarryOut();
        if (pay.paidOn().isAfter(context.today())) {
            throw CaseRefusal.invalid("paidOn", "must not lie in the future; it is " + context.today());
        }
        SolutionDecisions.requireSum("amount", pay.amount());
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
