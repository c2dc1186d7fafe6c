package dev.redress.chassis.work;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A named thread that works until it is stopped. The work is a loop that asks {@link #goesOn()} at each turn and rests by
 * {@link #pause}, which a stop ends at once. It can be started again after a stop.
 *
 * <p>What goes wrong: the work throws - it is said and, after a second, begun anew, so that nothing stands still unseen; the
 * work does not end when it is asked to - after its grace it is interrupted.
 */
public final class Worker {
    private static final Logger LOGGER = LoggerFactory.getLogger(Worker.class);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final String name;
    private final Duration grace;
    private final Runnable work;
    private final Object bell = new Object();
    private boolean hurried;
    private volatile Thread thread;
    private volatile Thread ending;

    /** As {@link #Worker(String, Duration, Runnable)}, with a grace of five seconds. */
    public Worker(String name, Runnable work) {
        this(name, GRACE, work);
    }

    /**
     * Makes one that is not yet at work.
     *
     * @param name of the thread, for logs and thread dumps
     * @param grace how long what has begun may take to its end after {@link #stop()} before it is interrupted; and again
     *     how long the interrupt may take to be heeded before it is left alone
     * @param work returns soon once {@link #goesOn()} is false or the thread is interrupted
     */
    public Worker(String name, Duration grace, Runnable work) {
        this.name = name;
        this.grace = grace;
        this.work = work;
    }

    /** Starts a thread; one that is at work already goes on. */
    public void start() {
        synchronized (bell) {
            if (isRunning()) {
                return;
            }
            hurried = false;
            thread = new Thread(this::run, name);
            thread.start();
        }
    }

    private void run() {
        do {
            try {
                work.run();
                return;
            } catch (RuntimeException | Error e) {
                LOGGER.atError().setCause(e).addKeyValue("worker", name).log("work broke off; it begins anew");
            }
        } while (pause(PAUSE_AFTER_FAILURE));
    }

    /** Asks it to end, without waiting: a pause ends, and {@link #goesOn()} is false from now on. */
    public void stopSoon() {
        synchronized (bell) {
            if (thread != null) {
                ending = thread;
                thread = null;
            }
            bell.notifyAll();
        }
    }

    /** Asks it to end and waits until it has, by its grace; does nothing when it was not at work. */
    public void stop() {
        stopSoon();
        var last = ending;
        if (last != null) {
            letFinish(last);
        }
    }

    private void letFinish(Thread last) {
        try {
            if (!ends(last)) {
                last.interrupt();
                ends(last);
            }
        } catch (InterruptedException e) {
            last.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private boolean ends(Thread last) throws InterruptedException {
        TimeUnit.NANOSECONDS.timedJoin(last, grace.toNanos());
        return !last.isAlive();
    }

    /** Whether it was started, has not been asked to stop, and its thread lives. */
    public boolean isRunning() {
        var current = thread;
        return current != null && current.isAlive();
    }

    /** For the work itself: whether to take another turn. */
    public boolean goesOn() {
        return thread == Thread.currentThread();
    }

    /**
     * For the work itself: rests. Ends early when it is hurried, asked to stop or interrupted.
     *
     * @return whether to take another turn
     */
    public boolean pause(Duration time) {
        var until = System.nanoTime() + time.toNanos();
        synchronized (bell) {
            try {
                for (var left = time.toNanos(); left > 0 && goesOn() && !hurried; left = until - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.timedWait(bell, left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            hurried = false;
        }
        return goesOn();
    }

    /** Ends the pause that it makes now; when it is at work, its next one. */
    public void runSoon() {
        synchronized (bell) {
            hurried = true;
            bell.notifyAll();
        }
    }
}
