package dev.redress.resolution.clocks.domain;

import java.time.Duration;

/**
 * What a clock is judged by: a limit of a policy, with the calendar that it counts by.
 *
 * @param pauseCap how much may be paused altogether, by the clock on the wall; absent when there is no limit
 */
public record ClockRules(VersionRef policy, Calendar calendar, Target target, EscalationPlan plan, Duration pauseCap) {

    ClockTerms basis() {
        return new ClockTerms(target, policy, calendar.edition(), calendar.zone(), pauseCap);
    }
}
