package dev.redress.triage.inbound;

import dev.redress.chassis.mongo.StartupPreparation;
import dev.redress.triage.KnownDepartments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks from time to time for departments that were defined or changed through another replica. */
final class DirectoryWatch {
    private static final Logger LOGGER = LoggerFactory.getLogger(DirectoryWatch.class);

    private final KnownDepartments known;
    private final StartupPreparation opening;

    DirectoryWatch(KnownDepartments known, StartupPreparation opening) {
        this.known = known;
        this.opening = opening;
    }

    @Scheduled(fixedDelayString = "${triage.directory-refresh:5s}")
    void lookForChangesMadeElsewhere() {
        if (!opening.isRunning()) {
            return;
        }
        try {
            known.refresh();
        } catch (DataAccessException e) {
            LOGGER.atWarn().addKeyValue("reason", e.getMessage()).log("the departments stay as last seen");
        }
    }
}
