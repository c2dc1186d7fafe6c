package dev.redress.resolution.domain.sla;

import java.time.Duration;

/**
 * What a clock is judged by: a limit of a policy, with the calendar that it counts by.
 *
 * @param pauseCap how much may be paused altogether, by the clock on the wall; absent when there is no limit
 */
public record Terms(Edition policy, Calendar calendar, Target target, EscalationPlan plan, Duration pauseCap) {

    /** The same with another target: what was agreed on for a task or a promise. */
    public Terms to(Target it) {
        return new Terms(policy, calendar, it, plan, pauseCap);
    }

    Basis basis() {
        return new Basis(target, policy, calendar.edition(), calendar.zone(), pauseCap);
    }
}
