package dev.redress.followup.followups;

import dev.redress.chassis.lookup.Lookup;
import dev.redress.followup.FollowupProperties;
import dev.redress.followup.directory.domain.Roster;
import dev.redress.followup.directory.domain.Staff;
import dev.redress.followup.followups.domain.FollowUpContext;
import dev.redress.followup.followups.domain.FollowUpEvent;
import dev.redress.followup.followups.domain.FollowUps;
import dev.redress.followup.followups.settings.FollowUpPolicies;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;

/** Gives decisions what they stand on: the policy, everybody, how much each has to do, and the time. */
public final class FollowUpContexts {
    private final FollowUpPolicies policy;
    private final Lookup<Staff> staff;
    private final Workload workload;
    private final FollowupProperties properties;
    private final Clock clock;

    public FollowUpContexts(
            FollowUpPolicies policy,
            Lookup<Staff> staff,
            Workload workload,
            FollowupProperties properties,
            Clock clock) {
        this.policy = policy;
        this.staff = staff;
        this.workload = workload;
        this.properties = properties;
        this.clock = clock;
    }

    public FollowUpContext now() {
        var current = policy.current();
        return new FollowUpContext(
                current.value(),
                current.version(),
                new Roster(staff.current(), workload.current()),
                properties.clockSkew(),
                properties.lookAgain(),
                clock.instant());
    }

    /** Decides on what there is now. */
    public List<FollowUpEvent> decide(
            FollowUps before, BiFunction<FollowUps, FollowUpContext, List<FollowUpEvent>> decision) {
        return decision.apply(before, now());
    }
}
