package dev.redress.intake.imports;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks for files to work on, at once when one comes in and from time to time for those that were broken off. */
final class ImportSchedule implements SmartLifecycle {
    private static final Logger LOGGER = LoggerFactory.getLogger(ImportSchedule.class);

    private static final long LONGEST_FAREWELL_MILLIS = 5_000;

    private final ImportWorker worker;
    private final long pauseMillis;
    private final Object bell = new Object();
    private volatile Thread thread;

    ImportSchedule(ImportWorker worker, long pauseMillis) {
        this.worker = worker;
        this.pauseMillis = pauseMillis;
    }

    /** A file has come in. */
    void ring() {
        synchronized (bell) {
            bell.notifyAll();
        }
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                worker.workOnWhatWaits();
            } catch (RuntimeException e) {
                LOGGER.atWarn().addKeyValue("reason", e.toString()).log("imports wait until the store is there again");
            }
            synchronized (bell) {
                try {
                    bell.wait(pauseMillis);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    @Override
    public void start() {
        thread = new Thread(this::run, "imports");
        thread.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(LONGEST_FAREWELL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return 100;
    }
}
