package dev.redress.resolution.casework.domain;

import dev.redress.resolution.casework.domain.OwnershipEvent.HandlerChanged;
import java.util.List;

/** Whose the case is, and how high it has gone. */
public final class OwnershipDecisions {

    private final Case it;
    private final DecisionContext context;

    OwnershipDecisions(Case it, DecisionContext context) {
        this.it = it.requireInHand(context);
        this.context = context;
    }

    /** Takes a case that nobody handles; a lead may take over one that somebody does. */
    public List<CaseEvent> claim() {
        var who = context.who().code();
        var handling = it.handling();
        if (handling.handler().equals(who)) {
            return List.of();
        }
        it.requireOpen("it cannot be claimed");
        BoardPrecedence.requireOwnerKept(it, context);
        if (!handling.handler().isEmpty() && !context.who().leads()) {
            throw CaseRefusal.notAllowed(handling.handler() + " handles it; a lead may take it over");
        }
        var taker = new StandIns.Taker(who, "");
        return List.of(changed(it, context, handling.department(), taker, Ownership.Change.CLAIMED, ""));
    }

    /**
     * To who stands in for them, when they are away today.
     *
     * @param handler empty to leave it to whoever claims it
     */
    public List<CaseEvent> reassign(String department, String handler, String reason) {
        var handling = it.handling();
        var where = department.isEmpty() ? handling.department() : department;
        var meant = handling.standsInFor().isEmpty() ? handling.handler() : handling.standsInFor();
        if (handling.department().equals(where) && (handling.handler().equals(handler) || meant.equals(handler))) {
            return List.of();
        }
        it.requireOpen("it cannot be reassigned");
        if (!context.who().leads()) {
            throw CaseRefusal.notAllowed("a lead or someone higher reassigns cases");
        }
        BoardPrecedence.requireOwnerKept(it, context);
        var staff = context.staff();
        if (!staff.departments().isEmpty() && staff.department(where).isEmpty()) {
            throw CaseRefusal.invalid("department", "there is no department " + where);
        }
        requirePerson(context, "handler", handler);
        var taker = StandIns.of(context).taking("handler", handler);
        return List.of(changed(it, context, where, taker, Ownership.Change.REASSIGNED, reason));
    }

    static HandlerChanged changed(
            Case it,
            DecisionContext context,
            String department,
            StandIns.Taker taker,
            Ownership.Change change,
            String reason) {
        return new HandlerChanged(
                it.cycle(),
                department,
                taker.code(),
                taker.standsInFor(),
                it.handling().handler(),
                change,
                reason,
                context.stamp());
    }

    /** A company whose directory was not heard yet is not kept from working. */
    static void requirePerson(DecisionContext context, String field, String code) {
        var people = context.staff().people();
        if (!code.isEmpty() && !people.isEmpty() && context.staff().level(code).isEmpty()) {
            throw CaseRefusal.invalid(field, "nobody who works here has the code " + code);
        }
    }

    /** Upwards only; to the board as one calls it: a complaint manager or someone higher does. */
    public List<CaseEvent> escalate(int level, String reason) {
        if (it.handling().level() >= level) {
            return List.of();
        }
        it.requireOpen("it cannot be escalated");
        if (level == MediationDecisions.LEVEL && !context.who().manages()) {
            throw CaseRefusal.notAllowed("a complaint manager or someone higher takes a case to the board");
        }
        return List.of(EscalationDecisions.to(level, it, context, Ownership.Trigger.HAND, "", 0, reason));
    }
}
