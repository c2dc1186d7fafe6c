package dev.redress.chassis.events;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.kafka.KafkaException;

/**
 * Tells what one record is to blame for from what stops all. What a record is to blame for would come again at each try, so
 * that record is put aside alone; the rest is tried again until store or broker are back.
 *
 * <p>A stack that overflows belongs to the record: another one needs less of it. A memory that is used up belongs to nobody:
 * whoever happens to ask for the last of it gets the error, so nothing is put aside for it. What records may hold is bounded
 * where they come in.
 */
public final class Poison {
    private Poison() {}

    /** Whether this was thrown because of the one record, row or aggregate that was worked on. */
    public static boolean isBehind(Throwable thrown) {
        if (isTooLarge(thrown)) {
            return true;
        }
        if (thrown instanceof Error) {
            return thrown instanceof StackOverflowError || thrown instanceof AssertionError;
        }
        return causes(thrown).noneMatch(Poison::concernsAll);
    }

    /**
     * Does something with each of these; one that fails does not keep the others from their turn.
     *
     * @throws RuntimeException the first that was thrown because of one of them, after all had their turn; what concerns all
     *     at once
     */
    public static <T> void eachAlone(Iterable<T> all, Consumer<T> work) {
        RuntimeException first = null;
        for (var each : all) {
            try {
                work.accept(each);
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                if (!isBehind(e)) {
                    throw e;
                }
                var failure = e instanceof RuntimeException it ? it : new IllegalStateException("one broke off", e);
                first = first == null ? failure : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /**
     * Works on all of these at once. When one of them is to blame for what is thrown, it is found by halves and put aside, and
     * the work is done for the others without it.
     *
     * @param work takes a part as well as the whole, and again what it was given before
     * @throws RuntimeException what concerns all at once
     */
    public static <T> void byHalves(List<T> all, Consumer<List<T>> work, BiConsumer<T, Throwable> putAside) {
        try {
            work.accept(all);
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            if (!isBehind(e)) {
                throw e;
            }
            if (all.size() > 1) {
                var half = all.size() / 2;
                byHalves(all.subList(0, half), work, putAside);
                byHalves(all.subList(half, all.size()), work, putAside);
            } else {
                all.forEach(it -> putAside.accept(it, e));
            }
        }
    }

    /** Whether the broker, or the producer for it, refused a message for its size. */
    public static boolean isTooLarge(Throwable thrown) {
        return causes(thrown).anyMatch(RecordTooLargeException.class::isInstance);
    }

    private static boolean concernsAll(Throwable it) {
        var store = it instanceof DataAccessException && !(it instanceof InvalidDataAccessApiUsageException);
        var broker = it instanceof KafkaException || it instanceof org.apache.kafka.common.KafkaException;
        return store || broker || it instanceof InterruptedException || it instanceof RejectedExecutionException;
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, it -> it != null, Throwable::getCause).limit(20);
    }
}
