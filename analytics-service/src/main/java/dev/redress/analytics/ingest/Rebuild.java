package dev.redress.analytics.ingest;

import dev.redress.analytics.domain.Detail;
import dev.redress.analytics.domain.Fact;
import dev.redress.analytics.domain.Position;
import dev.redress.analytics.facts.Batch;
import dev.redress.analytics.facts.DuckFile;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.facts.RowDigest;
import dev.redress.analytics.ingest.Drift.State;
import dev.redress.analytics.ingest.Drift.TableDrift;
import dev.redress.chassis.events.Poison;
import dev.redress.chassis.topics.RecordsToEnd;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.work.Worker;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/**
 * Hears everything anew from the beginning of the topics into a file beside the one in use, up to where the rows of that one
 * stand, and compares both. Where it is asked for, the new file then takes the place of the old one.
 */
final class Rebuild implements SmartLifecycle {
    private static final Logger LOGGER = LoggerFactory.getLogger(Rebuild.class);
    private static final DataSize MEMORY = DataSize.ofMegabytes(96);
    private static final int EMPTY_POLLS = 20;
    private static final Duration GRACE = Duration.ofSeconds(10);
    /** It is hurried when there is something to do. */
    private static final Duration UNTIL_ASKED = Duration.ofDays(1);

    private final Path path;
    private final FactFile live;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final ConsumerLoop loop;
    private final Progress progress;
    private final Clock clock;
    private final AtomicReference<Drift> last = new AtomicReference<>(Drift.NEVER);
    private final AtomicReference<Order> asked = new AtomicReference<>();
    private final Worker worker = new Worker("rebuild", GRACE, this::work);

    /** What was asked for. */
    private record Order(Drift begun, boolean swap) {}

    /** @param path of the file beside */
    Rebuild(
            Path path,
            FactFile live,
            Supplier<Consumer<String, byte[]>> consumers,
            ConsumerLoop loop,
            Progress progress,
            Clock clock) {
        this.path = path;
        this.live = live;
        this.consumers = consumers;
        this.loop = loop;
        this.progress = progress;
        this.clock = clock;
    }

    /** What the last one found, or how far it is. */
    Drift last() {
        return last.get();
    }

    /**
     * Begins one; {@link #last()} tells how it goes.
     *
     * @param swap whether the new file takes the place of the old one when it is whole
     * @throws Problem 409 when one is under way
     */
    Drift begin(boolean swap) {
        var begun = Drift.begun(clock.instant());
        var before = last.get();
        if (before.state() == State.RUNNING || !last.compareAndSet(before, begun)) {
            throw new Problem(
                    HttpStatus.CONFLICT, "running", "a rebuild is under way; GET /figures/drift tells how it goes");
        }
        asked.set(new Order(begun, swap));
        worker.runSoon();
        return begun;
    }

    private void work() {
        while (worker.goesOn()) {
            var order = asked.getAndSet(null);
            if (order != null) {
                run(order.begun(), order.swap());
            }
            worker.pause(UNTIL_ASKED);
        }
    }

    private void run(Drift begun, boolean swap) {
        try {
            DuckFile.delete(path);
            var stand = live.answer(
                    connection -> new Stand(FactFile.readPlaces(connection, "row_places"), RowDigest.read(connection)));
            Map<String, RowDigest> rebuilt;
            try (var shadow = new FactFile(new DuckFile(path, MEMORY, 1), 1)) {
                hear(shadow, stand.places());
                shadow.derive(worker::goesOn);
                rebuilt = shadow.answer(RowDigest::read);
            }
            requireGoesOn();
            if (swap) {
                swap();
            }
            DuckFile.delete(path);
            last.set(begun.compared(clock.instant(), compared(stand.rows(), rebuilt), swap));
            LOGGER.atInfo()
                    .addKeyValue("agree", last.get().agree())
                    .addKeyValue("swapped", swap)
                    .log("everything was heard anew");
        } catch (RuntimeException | Error e) {
            // Whatever it was, the next one may begin.
            LOGGER.warn("hearing everything anew failed", e);
            last.set(begun.failed(clock.instant(), String.valueOf(e.getMessage())));
        }
    }

    /** How far the rows in use reach, and what they are. */
    private record Stand(Map<TopicPartition, Position> places, Map<String, RowDigest> rows) {}

    private void hear(FactFile shadow, Map<TopicPartition, Position> until) {
        try (var consumer = consumers.get()) {
            consumer.assign(until.keySet());
            consumer.seekToBeginning(until.keySet());
            var ends = new HashMap<TopicPartition, Long>();
            until.forEach((partition, place) -> ends.put(partition, place.next()));
            var records = new RecordsToEnd(consumer, ends, EMPTY_POLLS);
            for (var some = records.next(); !some.isEmpty() && worker.goesOn(); some = records.next()) {
                Poison.byHalves(
                        some,
                        it -> keep(shadow, it),
                        (it, reason) -> LOGGER.debug("the new file refuses one as the old one did", reason));
            }
            requireGoesOn();
            if (!records.isRead()) {
                throw new IllegalStateException("the broker did not hand out all that was heard before");
            }
        }
    }

    private void requireGoesOn() {
        if (!worker.goesOn()) {
            throw new IllegalStateException("the service stops");
        }
    }

    /** What cannot be read or kept lies among the dead letters already. */
    private static void keep(FactFile shadow, List<ConsumerRecord<String, byte[]>> records) {
        var facts = new ArrayList<Fact>();
        var details = new ArrayList<Detail>();
        var places = new HashMap<TopicPartition, Position>();
        for (var record : records) {
            var newest = Position.NEVER;
            try {
                var result = EventReader.read(record);
                facts.add(result.fact());
                details.addAll(result.details());
                newest = result.time();
            } catch (EventReader.Unreadable | RuntimeException | StackOverflowError e) {
                LOGGER.debug("left out of a rebuild", e);
            }
            places.merge(
                    new TopicPartition(record.topic(), record.partition()),
                    new Position(record.offset() + 1, newest),
                    Position::and);
        }
        shadow.keep(new Batch(facts, details, places));
    }

    /** Hearing stands still meanwhile, and goes on from where the new file ends; until then others may answer. */
    private void swap() {
        loop.stop();
        progress.behind();
        try {
            live.replaceBy(path);
        } finally {
            loop.start();
        }
    }

    private static List<TableDrift> compared(Map<String, RowDigest> live, Map<String, RowDigest> rebuilt) {
        var all = new TreeMap<>(live);
        rebuilt.forEach(all::putIfAbsent);
        return all.keySet().stream()
                .map(it -> TableDrift.of(
                        it, live.getOrDefault(it, RowDigest.NOTHING), rebuilt.getOrDefault(it, RowDigest.NOTHING)))
                .toList();
    }

    @Override
    public void start() {
        worker.start();
    }

    /** One that is under way is left off; the file in use is what it was, or the new one. */
    @Override
    public void stop() {
        worker.stop();
    }

    @Override
    public boolean isRunning() {
        return worker.isRunning();
    }
}
