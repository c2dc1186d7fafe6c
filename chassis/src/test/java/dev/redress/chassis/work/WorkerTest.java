package dev.redress.chassis.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkerTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final LinkedBlockingQueue<String> done = new LinkedBlockingQueue<>();
    private Worker worker = new Worker("idle", () -> {});

    @AfterEach
    void stop() {
        worker.stop();
    }

    private void start(Runnable turn, Duration pause) {
        worker = new Worker("digger", () -> {
            while (worker.goesOn()) {
                turn.run();
                worker.pause(pause);
            }
            done.add("ended");
        });
        worker.start();
    }

    private String next() throws InterruptedException {
        return done.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void worksInAThreadOfItsName() throws Exception {
        start(() -> done.add(Thread.currentThread().getName()), LONG);

        assertThat(next()).isEqualTo("digger");
        assertThat(worker.isRunning()).isTrue();
    }

    @Test
    void endsItsPauseWhenItIsStopped() throws Exception {
        start(() -> done.add("turn"), LONG);
        assertThat(next()).isEqualTo("turn");

        worker.stop();

        assertThat(done).containsExactly("ended");
        assertThat(worker.isRunning()).isFalse();
    }

    @Test
    void endsItsPauseWhenItIsHurried() throws Exception {
        start(() -> done.add("turn"), LONG);
        assertThat(next()).isEqualTo("turn");

        worker.runSoon();

        assertThat(next()).isEqualTo("turn");
    }

    @Test
    void leavesOutTheNextPauseWhenItIsHurriedAtWork() throws Exception {
        var turns = new AtomicInteger();
        start(
                () -> {
                    done.add("turn");
                    if (turns.incrementAndGet() == 1) {
                        worker.runSoon();
                    }
                },
                LONG);

        assertThat(next()).isEqualTo("turn");
        assertThat(next()).isEqualTo("turn");
    }

    @Test
    void letsFinishWhatHasBegun() throws Exception {
        var asked = new CountDownLatch(1);
        worker = new Worker("digger", () -> {
            done.add("begun");
            while (worker.goesOn()) {
                Thread.onSpinWait();
            }
            asked.countDown();
            done.add(Thread.currentThread().isInterrupted() ? "broken off" : "finished");
        });
        worker.start();
        assertThat(next()).isEqualTo("begun");

        worker.stopSoon();
        assertThat(worker.isRunning()).isFalse();

        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(next()).isEqualTo("finished");
    }

    @Test
    void isWaitedForAlsoWhenItWasAskedToEndBefore() throws Exception {
        start(() -> done.add("turn"), LONG);
        assertThat(next()).isEqualTo("turn");
        worker.stopSoon();

        worker.stop();

        assertThat(done).containsExactly("ended");
    }

    @Test
    void isInterruptedWhenItsGraceIsOver() throws Exception {
        var never = new CountDownLatch(1);
        worker = new Worker("digger", Duration.ofMillis(1), () -> {
            done.add("begun");
            try {
                never.await();
            } catch (InterruptedException e) {
                done.add("interrupted");
            }
        });
        worker.start();
        assertThat(next()).isEqualTo("begun");

        worker.stop();

        assertThat(next()).isEqualTo("interrupted");
    }

    @Test
    void beginsAnewWhenTheWorkBreaksOff() throws Exception {
        var failures = new ConcurrentLinkedQueue<String>();
        start(
                () -> {
                    if (failures.isEmpty()) {
                        failures.add("broke");
                        throw new IllegalStateException("the spade broke");
                    }
                    done.add("turn");
                },
                LONG);

        assertThat(next()).isEqualTo("turn");
        assertThat(worker.isRunning()).isTrue();
    }

    @Test
    void canBeStartedAgain() throws Exception {
        start(() -> done.add("turn"), LONG);
        assertThat(next()).isEqualTo("turn");
        worker.stop();
        assertThat(next()).isEqualTo("ended");

        worker.start();

        assertThat(next()).isEqualTo("turn");
        assertThat(worker.isRunning()).isTrue();
    }

    @Test
    void worksOnceHoweverOftenItIsStarted() throws Exception {
        start(() -> done.add("turn"), LONG);
        worker.start();
        assertThat(next()).isEqualTo("turn");

        worker.stop();

        assertThat(done).containsExactly("ended");
    }

    @Test
    void isNotRunningBeforeTheStart() {
        assertThat(worker.isRunning()).isFalse();
        assertThat(worker.goesOn()).isFalse();
    }
}
