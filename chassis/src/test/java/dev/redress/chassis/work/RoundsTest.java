package dev.redress.chassis.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.redress.chassis.testing.MovableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

@Timeout(30)
class RoundsTest {
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final MovableClock clock = MovableClock.standing();
    private final Rounds rounds = new Rounds(clock, metrics);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Round.class);
    private RuntimeException trouble;

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(log);
    }

    private Round round() {
        return rounds.every(EVERY, "gauges", () -> {
            if (trouble != null) {
                throw trouble;
            }
        });
    }

    private double failures() {
        return metrics.counter("rounds.failures", "round", "gauges").count();
    }

    @Test
    void saysTroubleOnceAndOnceThatItIsOver() {
        var round = round();
        trouble = new IllegalStateException("no route to the store");

        round.turn();
        round.turn();
        clock.pass(Duration.ofSeconds(90));
        round.turn();
        trouble = null;
        round.turn();
        round.turn();

        assertThat(log.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.WARN, Level.INFO);
        assertThat(log.list.get(0).getKeyValuePairs().toString()).contains("gauges", "no route to the store");
        assertThat(log.list.get(1).getKeyValuePairs().toString()).contains("gauges", "PT1M30S");
    }

    @Test
    void saysTroubleAnewWhenItComesBack() {
        var round = round();
        trouble = new IllegalStateException("no route to the store");
        round.turn();
        trouble = null;
        round.turn();
        trouble = new IllegalStateException("no route to the store");

        round.turn();

        assertThat(log.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.WARN, Level.INFO, Level.WARN);
    }

    @Test
    void countsEachTurnThatFailed() {
        var round = round();
        assertThat(failures()).isZero();
        trouble = new IllegalStateException("no route to the store");
        round.turn();
        round.turn();
        trouble = null;

        round.turn();

        assertThat(failures()).isEqualTo(2);
    }

    @Test
    void pausesAsLongAsItIsTold() {
        assertThat(round().turn()).isEqualTo(EVERY);
    }

    @Test
    void restsAfterWorkThatTookLong() {
        var round = rounds.every(EVERY, 20, "count", () -> clock.pass(Duration.ofSeconds(4)));

        assertThat(round.turn()).isEqualTo(Duration.ofSeconds(80));
    }

    @Test
    void doesNotRestLessThanThePause() {
        var round = rounds.every(EVERY, 20, "count", () -> clock.pass(Duration.ofSeconds(2)));

        assertThat(round.turn()).isEqualTo(EVERY);
    }

    @Test
    void goesFromStartToStop() throws Exception {
        var done = new LinkedBlockingQueue<String>();
        var round = rounds.every(EVERY, "walk", () -> done.add("turn"));
        assertThat(round.isRunning()).isFalse();

        round.start();
        assertThat(done.poll(20, TimeUnit.SECONDS)).isEqualTo("turn");
        round.runSoon();
        assertThat(done.poll(20, TimeUnit.SECONDS)).isEqualTo("turn");
        round.stop();

        assertThat(round.isRunning()).isFalse();
        assertThat(done).isEmpty();
    }

    @Test
    void goesOnAfterAFailure() throws Exception {
        var turns = new CountDownLatch(3);
        var round = rounds.every(Duration.ofMillis(1), "walk", () -> {
            turns.countDown();
            throw new IllegalStateException("stumbled");
        });

        round.start();
        assertThat(turns.await(20, TimeUnit.SECONDS)).isTrue();
        round.stop();
    }

    @Test
    void refusesToBeDoneWithoutAPause() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rounds.every(Duration.ZERO, "spin", () -> {}))
                .withMessageContainingAll("spin", "PT0S");
    }

    @Test
    void comesAfterWhatIsPrepared() {
        assertThat(round().getPhase()).isGreaterThan(50);
    }
}
