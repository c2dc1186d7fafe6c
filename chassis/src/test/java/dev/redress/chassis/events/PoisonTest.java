package dev.redress.chassis.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.kafka.KafkaException;

/** What one record is to blame for, and what stops all. */
class PoisonTest {

    @ParameterizedTest
    @MethodSource("faultsOfOne")
    void putsTheRecordAside(Throwable thrown) {
        assertThat(Poison.isBehind(thrown)).isTrue();
    }

    static Stream<Throwable> faultsOfOne() {
        return Stream.of(
                new ArithmeticException("long overflow"),
                new IllegalStateException("the jar is full"),
                new NullPointerException(),
                new StackOverflowError(),
                new AssertionError(),
                new CompletionException(new StackOverflowError()),
                new RecordTooLargeException(),
                new KafkaException("Send failed", new RecordTooLargeException()),
                new KafkaException("not written", new ExecutionException(new RecordTooLargeException())));
    }

    @Test
    void givesAllTheirTurnAndThrowsTheFirstFaultAfterwards() {
        var done = new ArrayList<Integer>();

        assertThatThrownBy(() -> Poison.eachAlone(List.of(1, 0, 2, 0, 3), it -> done.add(6 / it)))
                .isInstanceOf(ArithmeticException.class);

        assertThat(done).containsExactly(6, 3, 2);
    }

    @ParameterizedTest
    @MethodSource("faultsOfAll")
    void holdsThePlace(Throwable thrown) {
        assertThat(Poison.isBehind(thrown)).isFalse();
    }

    static Stream<Throwable> faultsOfAll() {
        return Stream.of(
                new DataAccessResourceFailureException("the store is away"),
                new DataIntegrityViolationException("no space left"),
                new OptimisticLockingFailureException("faster"),
                new CompletionException(new DataAccessResourceFailureException("the store is away")),
                new KafkaException("Send failed", new TimeoutException()),
                new TimeoutException(),
                new RejectedExecutionException("closed"),
                new OutOfMemoryError(),
                new NoClassDefFoundError());
    }
}
