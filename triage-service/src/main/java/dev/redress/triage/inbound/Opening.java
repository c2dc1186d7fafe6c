package dev.redress.triage.inbound;

import dev.redress.triage.KnownDepartments;
import dev.redress.triage.TriageDesk;
import dev.redress.triage.domain.directory.Department;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Opens the desk: before the first complaint is heard, the departments are defined and known. A store that is away is waited
 * for; a start without it would send complaints to the fallback that belong elsewhere.
 */
final class Opening implements SmartLifecycle {
    private static final Logger LOGGER = LoggerFactory.getLogger(Opening.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final TriageDesk desk;
    private final KnownDepartments known;
    private final List<Department> given;
    private final Duration patience;
    private final Clock clock;
    private volatile boolean open;

    Opening(TriageDesk desk, KnownDepartments known, List<Department> given, Duration patience, Clock clock) {
        this.desk = desk;
        this.known = known;
        this.given = given;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public void start() {
        var giveUp = clock.instant().plus(patience);
        while (!open) {
            try {
                desk.seed(given);
                open = true;
            } catch (DataAccessException e) {
                if (clock.instant().isAfter(giveUp)) {
                    throw new IllegalStateException("no store within " + patience + ": " + e.getMessage(), e);
                }
                LOGGER.atWarn().addKeyValue("reason", e.getMessage()).log("waiting for the store");
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the store", e);
        }
    }

    @Scheduled(fixedDelayString = "${triage.directory-refresh:5s}")
    void lookForChangesMadeElsewhere() {
        if (!open) {
            return;
        }
        try {
            known.refresh();
        } catch (DataAccessException e) {
            LOGGER.atWarn().addKeyValue("reason", e.getMessage()).log("the departments stay as last seen");
        }
    }

    @Override
    public void stop() {
        open = false;
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    /** After the documents (0), before the listeners (100). */
    @Override
    public int getPhase() {
        return 50;
    }
}
