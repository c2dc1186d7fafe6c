package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Role;
import dev.redress.chassis.directory.domain.Stamp;
import java.util.List;

/**
 * Who is responsible for the handling, apart from who is for the cause.
 *
 * @param department code
 * @param handler code of the person who works on it; empty when nobody does
 * @param standsInFor code of whom the handler stands in for; empty when for nobody
 * @param owner code of the person to whom it was escalated; empty when to nobody
 * @param level how far it is escalated in this cycle, from 0 to 4
 * @param escalations all of them, of all cycles
 */
public record Ownership(
        String department, String handler, String standsInFor, String owner, int level, List<Escalation> escalations) {

    /** What made it go up. */
    public enum Trigger {
        CLOCK,
        HAND,
        DECLINED_ROUNDS,
        /** It was late already when it came in. */
        TAKEN_OVER,
        REOPENED
    }

    /** What made it change hands. */
    public enum Change {
        CLAIMED,
        REASSIGNED,
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
            Stamp stamp) {}

    public Ownership {
        standsInFor = standsInFor == null ? "" : standsInFor;
        escalations = Lists.kept(escalations);
    }

    static final Ownership NONE = new Ownership("", "", "", "", 0, List.of());

    Ownership withDepartment(String newDepartment) {
        return new Ownership(newDepartment, handler, standsInFor, owner, level, escalations);
    }

    Ownership handledBy(String newDepartment, String newHandler, String newStandsInFor) {
        return new Ownership(newDepartment, newHandler, newStandsInFor, owner, level, escalations);
    }

    Ownership escalated(Escalation it) {
        return new Ownership(
                department, handler, standsInFor, it.owner(), Math.max(level, it.level()), Lists.plus(escalations, it));
    }

    /** In a new cycle it begins at the bottom; who handles it stays. */
    Ownership anew() {
        return new Ownership(department, handler, standsInFor, "", 0, escalations);
    }
}
