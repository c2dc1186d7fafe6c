package dev.redress.resolution.casework.domain;

import dev.redress.resolution.directory.domain.Staff;

/**
 * On which cases somebody may act. Managers and those above act on all. Whom the directory does not know is of no department,
 * and acts on no case that is not their own.
 */
public enum CaseScope {
    /** Agents on the cases of their department and their own, leads and heads on those of the departments below theirs as well. */
    DEPARTMENT,
    /** Everybody on all. */
    COMPANY;

    /** @throws CaseRefusal NOT_ALLOWED when the case is somebody else's */
    public Case require(Case it, DecisionContext context) {
        if (it.opened() && !reaches(it, context)) {
            throw CaseRefusal.notAllowed("the case is with %s, and %s is not of that department"
                    .formatted(it.handling().department(), context.who().code()));
        }
        return it;
    }

    /** Whether who asks may act on the case. */
    public boolean reaches(Case it, DecisionContext context) {
        var who = context.who();
        var staff = context.staff();
        return this == COMPANY
                || who.manages()
                || isOwn(it, context)
                || staff.belongs(who.code(), it.handling().department())
                || (who.level() > 0 && staff.isOver(who.code(), it.handling().department()));
    }

    /** Whether it is with them, with whom they stand in for, or was taken up to them. */
    private static boolean isOwn(Case it, DecisionContext context) {
        var code = context.who().code();
        return standsFor(context.staff(), code, it.handling().handler(), context)
                || standsFor(context.staff(), code, it.handling().owner(), context);
    }

    private static boolean standsFor(Staff staff, String code, String person, DecisionContext context) {
        return !person.isEmpty() && staff.isOrStandsInFor(code, person, context.today());
    }
}
