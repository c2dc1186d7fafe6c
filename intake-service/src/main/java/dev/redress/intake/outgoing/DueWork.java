package dev.redress.intake.outgoing;

import dev.redress.chassis.events.FailureReason;
import io.micrometer.core.instrument.Counter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Hands out complaints of which something is due to be sent, each to one thread at a time. Replicas find the same ones: that
 * only one of them sends is for the work to see to.
 */
public final class DueWork implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(DueWork.class);
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final Duration PAUSE_WITHOUT_STORE = Duration.ofSeconds(1);

    private final String what;
    private final Supplier<List<String>> due;
    private final Consumer<String> work;
    private final Counter broken;
    private final ExecutorService threads;
    private final Semaphore places;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();

    /**
     * Makes it; nothing happens before the first look.
     *
     * @param what is sent, for the threads and the log
     * @param due ids of complaints, the longest due first
     * @param work on one of them
     * @param atOnce how many are worked on at a time
     * @param broken counts those that could not be worked on because of an error of ours
     */
    public DueWork(String what, Supplier<List<String>> due, Consumer<String> work, int atOnce, Counter broken) {
        this.what = what;
        this.due = due;
        this.work = work;
        this.broken = broken;
        this.threads = Executors.newFixedThreadPool(atOnce, new CustomizableThreadFactory(what + "-"));
        this.places = new Semaphore(atOnce);
    }

    /** Hands out what is due; returns when all of it is in somebody's hands. */
    public void look(BooleanSupplier goesOn) {
        for (var it : due.get()) {
            if (!goesOn.getAsBoolean()) {
                return;
            }
            if (inHand.add(it)) {
                handOver(it, goesOn);
            }
        }
    }

    private void handOver(String complaintId, BooleanSupplier goesOn) {
        try {
            while (!places.tryAcquire(1, TimeUnit.SECONDS)) {
                if (!goesOn.getAsBoolean()) {
                    inHand.remove(complaintId);
                    return;
                }
            }
            threads.execute(() -> work(complaintId));
        } catch (InterruptedException e) {
            inHand.remove(complaintId);
            Thread.currentThread().interrupt();
        }
    }

    private void work(String complaintId) {
        try {
            work.accept(complaintId);
        } catch (RuntimeException | Error e) {
            broken.increment();
            LOGGER.atWarn()
                    .addKeyValue("complaintId", complaintId)
                    .addKeyValue("what", what)
                    .addKeyValue("reason", FailureReason.describe(e))
                    .log("what is to be sent of a complaint could not be worked on; it is tried again");
        } finally {
            places.release();
            inHand.remove(complaintId);
        }
    }

    /**
     * Saves what became of a send. It must not be lost because the store is away for a moment: nobody could tell it
     * afterwards.
     *
     * @param until when it is given up; from then on somebody else counts the send as left
     */
    public static void save(Runnable saving, Clock clock, Instant until) {
        while (true) {
            try {
                saving.run();
                return;
            } catch (DataAccessException e) {
                if (clock.instant().isAfter(until) || !pause()) {
                    throw e;
                }
            }
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_WITHOUT_STORE.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lets what is being sent come to its end. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
