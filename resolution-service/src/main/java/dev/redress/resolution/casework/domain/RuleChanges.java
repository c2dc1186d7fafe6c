package dev.redress.resolution.casework.domain;

import dev.redress.resolution.clocks.domain.Clock;
import dev.redress.resolution.clocks.domain.ClockEvent;
import java.util.List;

/** Calendars and policies that have changed are applied to what runs: not while it stands still, never once it has ended. */
final class RuleChanges {
    private RuleChanges() {}

    static List<ClockEvent> on(Clock clock, Case it, DecisionContext context) {
        if (clock.status() != Clock.Status.RUNNING) {
            return List.of();
        }
        var rules = context.rules();
        var wanted = rules.terms(clock, context.policy(it.verdict()));
        var reason = wanted.policy().equals(clock.basis().policy())
                ? ClockEvent.Retargeted.Reason.CALENDAR_CHANGED
                : ClockEvent.Retargeted.Reason.POLICY_CHANGED;
        return clock.retarget(rules.terms(clock), wanted, reason, context.now());
    }
}
