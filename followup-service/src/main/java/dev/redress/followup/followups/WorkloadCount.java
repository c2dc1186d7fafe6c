package dev.redress.followup.followups;

import dev.redress.followup.FollowupProperties;
import dev.redress.followup.directory.StaffList;
import dev.redress.followup.directory.domain.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/** Counts from time to time how many customers each of our people is to ask. */
final class WorkloadCount {
    private static final Logger LOGGER = LoggerFactory.getLogger(WorkloadCount.class);
    /** A store that takes long to count is not kept busy with counting. */
    private static final int REST = 20;

    private final Workload workload;
    private final FollowUpBook followUps;
    private final StaffList staff;
    private final Duration every;
    private final Clock clock;
    private Instant next = Instant.EPOCH;

    WorkloadCount(
            Workload workload, FollowUpBook followUps, StaffList staff, FollowupProperties properties, Clock clock) {
        this.workload = workload;
        this.followUps = followUps;
        this.staff = staff;
        this.every = properties.workload();
        this.clock = clock;
    }

    /** Whoever asks customers no more is not counted. */
    void count() {
        var before = workload.since();
        var counts = new HashMap<String, Integer>();
        staff.current().active(Role.FOLLOWUP).forEach(it -> counts.put(it.code(), followUps.toAsk(it.code())));
        workload.counted(counts, before);
    }

    @Scheduled(fixedDelay = 100)
    void countWhenItIsTime() {
        var began = clock.instant();
        if (began.isBefore(next)) {
            return;
        }
        try {
            count();
        } catch (DataAccessException e) {
            LOGGER.atWarn().addKeyValue("reason", e.getMessage()).log("who has how much to do stays as last counted");
        }
        var ended = clock.instant();
        var rest = Duration.between(began, ended).multipliedBy(REST);
        next = ended.plus(rest.compareTo(every) > 0 ? rest : every);
    }
}
