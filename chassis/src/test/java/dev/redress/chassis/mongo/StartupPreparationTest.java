package dev.redress.chassis.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.redress.chassis.testing.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class StartupPreparationTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> done = new ArrayList<>();
    private final MovableClock clock = MovableClock.standing();

    private StartupPreparation opening(Runnable once) {
        return new StartupPreparation(once, PATIENCE, Duration.ZERO, clock);
    }

    /** A store that is away for the first attempts, each of which takes this long. */
    private StartupPreparation away(int attempts, Duration each) {
        return opening(() -> {
            clock.pass(each);
            done.add("begun");
            if (done.size() <= attempts) {
                throw new DataAccessResourceFailureException("no route to the store");
            }
        });
    }

    @Test
    void isOpenOnceAllIsReady() {
        var opening = opening(() -> done.add("seeded"));
        assertThat(opening.isRunning()).isFalse();

        opening.start();

        assertThat(opening.isRunning()).isTrue();
        assertThat(done).containsExactly("seeded");
    }

    @Test
    void beginsAgainUntilTheStoreIsThere() {
        var opening = away(3, Duration.ofSeconds(20));

        opening.start();

        assertThat(opening.isRunning()).isTrue();
        assertThat(done).hasSize(4);
    }

    @Test
    void givesUpWhenItsPatienceIsAtAnEnd() {
        var opening = away(100, Duration.ofSeconds(20));

        assertThatIllegalStateException()
                .isThrownBy(opening::start)
                .withMessageContainingAll("no store within PT1M", "no route to the store");

        assertThat(opening.isRunning()).isFalse();
        assertThat(done).hasSize(4);
    }

    @Test
    void doesNotTryAgainWhatIsWrongForAnotherReason() {
        var opening = opening(() -> {
            done.add("begun");
            throw new IllegalArgumentException("the file of policies has no default");
        });

        assertThatIllegalArgumentException().isThrownBy(opening::start);

        assertThat(opening.isRunning()).isFalse();
        assertThat(done).hasSize(1);
    }

    @Test
    void stopsWaitingWhenItIsInterrupted() {
        var opening = away(100, Duration.ZERO);

        Thread.currentThread().interrupt();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(opening::start)
                .withMessageContaining("interrupted");

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void isClosedAfterAStopAndOpensAgain() {
        var opening = opening(() -> done.add("seeded"));
        opening.start();

        opening.stop();
        assertThat(opening.isRunning()).isFalse();
        opening.start();

        assertThat(done).hasSize(2);
    }

    @Test
    void comesAfterTheDocumentsAndBeforeTheListeners() {
        assertThat(opening(() -> {}).getPhase()).isStrictlyBetween(0, 100);
    }
}
