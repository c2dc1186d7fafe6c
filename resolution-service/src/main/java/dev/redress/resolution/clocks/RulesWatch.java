package dev.redress.resolution.clocks;

import dev.redress.chassis.mongo.StartupPreparation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks from time to time for calendars and policies that were changed through another replica. */
final class RulesWatch {
    private static final Logger LOGGER = LoggerFactory.getLogger(RulesWatch.class);

    private final RuleBooks books;
    private final StartupPreparation opening;

    RulesWatch(RuleBooks books, StartupPreparation opening) {
        this.books = books;
        this.opening = opening;
    }

    @Scheduled(fixedDelayString = "${resolution.rules.refresh:5s}")
    void lookForChangesMadeElsewhere() {
        if (!opening.isRunning()) {
            return;
        }
        try {
            books.refresh();
        } catch (DataAccessException e) {
            LOGGER.atWarn().addKeyValue("reason", e.getMessage()).log("calendars and policies stay as last seen");
        }
    }
}
