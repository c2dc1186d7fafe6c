package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Role;
import dev.redress.resolution.casework.domain.Ownership.Trigger;
import dev.redress.resolution.casework.domain.OwnershipEvent.Escalated;
import dev.redress.resolution.clocks.domain.ClockEvent;
import dev.redress.resolution.directory.domain.Charge;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

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

    /** Whom a warning is for, each of them once. */
    static ClockMoved addressed(ClockMoved moved, ClockEvent.Warned warned, Case it, DecisionContext context) {
        var whom = new LinkedHashMap<String, Charge>();
        Stream.concat(Stream.of(warned.level()), warned.also().stream())
                .map(level -> at(level, it, context))
                .forEach(charge -> whom.putIfAbsent(
                        charge.person().isEmpty() ? charge.role().name() : charge.person(), charge));
        return moved.warning(List.copyOf(whom.values()));
    }

    /** The handler; where there is none, or for a higher level, whoever is in charge. */
    private static Charge at(int level, Case it, DecisionContext context) {
        var handling = it.handling();
        return level == 0 && !handling.handler().isEmpty()
                ? new Charge(handling.handler(), Role.HANDLER, 0)
                : context.staff().inCharge(Math.max(1, level), handling.department(), context.today());
    }
}
