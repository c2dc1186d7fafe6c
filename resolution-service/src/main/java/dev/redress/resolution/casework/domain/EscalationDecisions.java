package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Role;
import dev.redress.resolution.casework.domain.Ownership.Trigger;
import dev.redress.resolution.casework.domain.OwnershipEvent.Escalated;
import dev.redress.resolution.clocks.domain.ClockEvent;

/** Who a case goes up to, and who has to know before it does. */
final class EscalationDecisions {

    private EscalationDecisions() {}

    static Escalated to(
            int level, Case it, DecisionContext context, Trigger trigger, String metric, int percent, String reason) {
        var charge = context.staff().inCharge(level, it.handling().department(), context.today());
        var owner = level == MediationDecisions.LEVEL ? manager(it, context) : charge.person();
        return new Escalated(new Ownership.Escalation(
                it.cycle(),
                level,
                it.handling().level(),
                trigger,
                metric,
                percent,
                reason,
                charge.role(),
                owner,
                context.stamp()));
    }

    /** The board decides, and the complaint manager keeps the case meanwhile. */
    private static String manager(Case it, DecisionContext context) {
        var handling = it.handling();
        return handling.level() == Actor.MANAGER && !handling.owner().isEmpty()
                ? handling.owner()
                : context.staff()
                        .inCharge(Actor.MANAGER, handling.department(), context.today())
                        .person();
    }

    /** A warning is for the handler; where there is none, or when it is for someone higher, for whoever is in charge. */
    static ClockMoved addressed(ClockMoved moved, ClockEvent.Warned warned, Case it, DecisionContext context) {
        var handling = it.handling();
        if (warned.level() == 0 && !handling.handler().isEmpty()) {
            return moved.warning(Role.HANDLER, handling.handler());
        }
        var charge = context.staff().inCharge(Math.max(1, warned.level()), handling.department(), context.today());
        return moved.warning(charge.role(), charge.person());
    }
}
