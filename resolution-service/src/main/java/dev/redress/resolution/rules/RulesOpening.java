package dev.redress.resolution.rules;

import dev.redress.resolution.domain.sla.Calendar;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Before the first complaint is heard, the calendars and policies are defined and known. A store that is away is waited for;
 * a start without them could not say by when a complaint is to be answered.
 */
final class RulesOpening implements SmartLifecycle {
    private static final Logger LOGGER = LoggerFactory.getLogger(RulesOpening.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final RuleBooks books;
    private final RuleFiles files;
    private final RulesProperties properties;
    private final List<Calendar> calendars;
    private final Clock clock;
    private volatile boolean open;

    RulesOpening(RuleBooks books, RuleFiles files, RulesProperties properties, Clock clock) {
        this.books = books;
        this.files = files;
        this.properties = properties;
        this.calendars = files.calendars(properties.calendars());
        this.clock = clock;
    }

    @Override
    public void start() {
        var giveUp = clock.instant().plus(properties.waitForStore());
        while (!open) {
            try {
                books.seed(calendars);
                var known = books.current().calendars().stream()
                        .map(Calendar::id)
                        .distinct()
                        .toList();
                books.seedPolicies(files.policies(properties.policies(), known));
                open = true;
            } catch (DataAccessException e) {
                if (clock.instant().isAfter(giveUp)) {
                    throw new IllegalStateException(
                            "no store within " + properties.waitForStore() + ": " + e.getMessage(), e);
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

    @Scheduled(fixedDelayString = "${resolution.rules.refresh:5s}")
    void lookForChangesMadeElsewhere() {
        if (!open) {
            return;
        }
        try {
            books.refresh();
        } catch (DataAccessException e) {
            LOGGER.atWarn().addKeyValue("reason", e.getMessage()).log("calendars and policies stay as last seen");
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
