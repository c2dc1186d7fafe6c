package dev.redress.chassis.aggregates;

import dev.redress.chassis.work.Part;
import dev.redress.chassis.work.Pulse;
import dev.redress.chassis.work.Worker;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commands that arrive together are taken together, by one thread.
 *
 * @param <S> the state
 * @param <E> the events
 */
final class CommandQueue<S, E> {
    private static final Logger LOGGER = LoggerFactory.getLogger(CommandQueue.class);
    private static final int AT_ONCE = 500;
    private static final long LOOK_UP_EVERY = 200;

    private final String collection;
    private final Consumer<List<Step.Command<S, E>>> taker;
    private final HeldAggregates held;
    private final LinkedBlockingQueue<Step.Command<S, E>> commands = new LinkedBlockingQueue<>();
    private final Worker worker;
    private final Pulse pulse;

    /**
     * Makes one that is closed until it is started.
     *
     * @param taker decides and saves; settles each command
     */
    CommandQueue(String collection, Clock clock, HeldAggregates held, Consumer<List<Step.Command<S, E>>> taker) {
        this.held = held;
        this.collection = collection;
        this.taker = taker;
        this.worker = new Worker(collection + "-commands", this::takeCommands);
        this.pulse = new Pulse(clock, worker::isRunning);
    }

    CompletableFuture<Step.Settled<S>> submit(String id, String causationId, Function<S, List<E>> decide) {
        var command = new Step.Command<S, E>(id, causationId, decide, held.isReplaying());
        if (!isOpen()) {
            throw closed();
        }
        commands.add(command);
        if (!isOpen()) {
            command.result().completeExceptionally(closed());
        }
        return command.result();
    }

    private void takeCommands() {
        while (worker.goesOn() || !commands.isEmpty()) {
            var batch = new ArrayList<Step.Command<S, E>>();
            try {
                var first = commands.poll(LOOK_UP_EVERY, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                batch.add(first);
                commands.drainTo(batch, AT_ONCE - 1);
                pulse.begins();
                taker.accept(batch);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                // Whatever it was, those who wait get it, and this thread goes on: nobody else takes commands.
                LOGGER.atWarn()
                        .addKeyValue("collection", collection)
                        .addKeyValue("commands", batch.size())
                        .addKeyValue("reason", e.toString())
                        .log("commands could not be saved");
                batch.forEach(it -> it.result().completeExceptionally(e));
            } finally {
                // Who waits for a command is told; what nobody is told of is that this thread gets nowhere.
                pulse.succeeds();
            }
        }
    }

    Part part() {
        return new Part("commands-" + collection, pulse::standstill);
    }

    void open() {
        worker.start();
    }

    void close() {
        worker.stop();
        for (Step.Command<S, E> left; (left = commands.poll()) != null; ) {
            left.result().completeExceptionally(closed());
        }
    }

    boolean isOpen() {
        return worker.isRunning();
    }

    private RejectedExecutionException closed() {
        return new RejectedExecutionException(collection + " are closed");
    }
}
