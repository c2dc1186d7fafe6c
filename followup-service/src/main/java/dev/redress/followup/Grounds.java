package dev.redress.followup;

import dev.redress.followup.domain.FollowupEvent;
import dev.redress.followup.domain.Ground;
import dev.redress.followup.domain.Visits;
import dev.redress.followup.domain.staff.Roster;
import dev.redress.followup.staff.StaffList;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;

/** Gives decisions what they stand on: the policy, everybody, how much each has to do, and the time. */
public final class Grounds {
    private final FollowupPolicy policy;
    private final StaffList staff;
    private final Workload workload;
    private final FollowupProperties properties;
    private final Clock clock;

    public Grounds(
            FollowupPolicy policy, StaffList staff, Workload workload, FollowupProperties properties, Clock clock) {
        this.policy = policy;
        this.staff = staff;
        this.workload = workload;
        this.properties = properties;
        this.clock = clock;
    }

    public Ground now() {
        var current = policy.current();
        return new Ground(
                current.rule(),
                current.version(),
                new Roster(staff.current(), workload.current()),
                properties.clockSkew(),
                properties.lookAgain(),
                clock.instant());
    }

    /** Decides, and keeps in mind who has more to do after it. */
    public List<FollowupEvent> decide(Visits before, BiFunction<Visits, Ground, List<FollowupEvent>> decision) {
        var events = decision.apply(before, now());
        workload.passed(before.asker(), before.after(events).asker());
        return events;
    }
}
