package dev.redress.chassis.mongo;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * What must be in the store, and known, before the first message is heard. A store that is away is waited for.
 *
 * <p>Declare it as a bean. Work that goes on afterwards asks {@link #isRunning()} first.
 */
public final class StartupPreparation implements SmartLifecycle {
    private static final Logger LOGGER = LoggerFactory.getLogger(StartupPreparation.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Runnable once;
    private final Duration patience;
    private final Duration pause;
    private final Clock clock;
    private volatile boolean open;

    /**
     * Prepares.
     *
     * @param once what to do; may be begun again when the store goes away in the middle of it
     * @param patience how long to wait for the store before the start is given up
     */
    public StartupPreparation(Runnable once, Duration patience, Clock clock) {
        this(once, patience, PAUSE, clock);
    }

    StartupPreparation(Runnable once, Duration patience, Duration pause, Clock clock) {
        this.once = once;
        this.patience = patience;
        this.pause = pause;
        this.clock = clock;
    }

    @Override
    public void start() {
        var giveUp = clock.instant().plus(patience);
        while (!open) {
            try {
                once.run();
                open = true;
            } catch (DataAccessException e) {
                if (clock.instant().isAfter(giveUp)) {
                    throw new IllegalStateException("no store within " + patience + ": " + e.getMessage(), e);
                }
                LOGGER.atWarn().addKeyValue("reason", e.getMessage()).log("waiting for the store");
                rest();
            }
        }
    }

    private void rest() {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the store", e);
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
