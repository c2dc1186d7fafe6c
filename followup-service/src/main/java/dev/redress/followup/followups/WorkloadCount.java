package dev.redress.followup.followups;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.directory.domain.Role;
import dev.redress.chassis.lookup.Lookup;
import dev.redress.followup.directory.domain.Staff;
import dev.redress.followup.followups.domain.FollowUpEvent;
import dev.redress.followup.followups.domain.FollowUps;
import java.util.HashMap;

/** Counts from time to time how many customers each of our people is to ask. */
final class WorkloadCount {
    /** A store that takes long to count is not kept busy with counting. */
    static final int REST = 20;

    private final Workload workload;
    private final AggregateRepository<FollowUps, FollowUpEvent> followUps;
    private final Lookup<Staff> staff;

    WorkloadCount(Workload workload, AggregateRepository<FollowUps, FollowUpEvent> followUps, Lookup<Staff> staff) {
        this.workload = workload;
        this.followUps = followUps;
        this.staff = staff;
    }

    /** Whoever asks customers no more is not counted. */
    void count() {
        var before = workload.since();
        var counts = new HashMap<String, Integer>();
        staff.current().active(Role.FOLLOWUP).forEach(it -> counts.put(it.code(), toAsk(it.code())));
        workload.counted(counts, before);
    }

    private int toAsk(String agent) {
        return (int) followUps.count(FollowUpFilters.toAsk(agent));
    }
}
