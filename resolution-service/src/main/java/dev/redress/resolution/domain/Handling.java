package dev.redress.resolution.domain;

import dev.redress.resolution.domain.staff.Role;
import java.util.List;

/**
 * Who is responsible for the handling, apart from who is for the cause.
 *
 * @param department code
 * @param handler code of the person who works on it; empty when nobody does
 * @param owner code of the person to whom it was escalated; empty when to nobody
 * @param level how far it is escalated in this cycle, from 0 to 4
 * @param escalations all of them, of all cycles
 */
public record Handling(String department, String handler, String owner, int level, List<Escalation> escalations) {

    /** What made it go up. */
    public enum Trigger {
        CLOCK,
        HAND,
        DECLINED_ROUNDS,
        REOPENED
    }

    /** What made it change hands. */
    public enum Change {
        CLAIMED,
        REASSIGNED,
        ESCALATED,
        MEDIATION
    }

    /**
     * One step up.
     *
     * @param metric code of the clock that fired, empty unless a clock did
     * @param percent of the clock's target, 0 unless a clock fired
     * @param reason empty unless given by hand
     * @param role of whom it was escalated to
     * @param owner their code, empty where nobody is known to have the role
     */
    public record Escalation(
            int cycle,
            int level,
            int from,
            Trigger trigger,
            String metric,
            int percent,
            String reason,
            Role role,
            String owner,
            Said said) {}

    public Handling {
        escalations = Lists.kept(escalations);
    }

    static final Handling NONE = new Handling("", "", "", 0, List.of());

    Handling of(String newDepartment) {
        return new Handling(newDepartment, handler, owner, level, escalations);
    }

    Handling handledBy(String newDepartment, String newHandler) {
        return new Handling(newDepartment, newHandler, owner, level, escalations);
    }

    Handling escalated(Escalation it) {
        return new Handling(department, handler, it.owner(), Math.max(level, it.level()), Lists.plus(escalations, it));
    }

    /** In a new cycle it begins at the bottom; who handles it stays. */
    Handling anew() {
        return new Handling(department, handler, "", 0, escalations);
    }
}
