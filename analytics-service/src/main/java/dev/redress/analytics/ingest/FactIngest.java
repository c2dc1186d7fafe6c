package dev.redress.analytics.ingest;

import dev.redress.analytics.domain.Detail;
import dev.redress.analytics.domain.Fact;
import dev.redress.analytics.domain.Position;
import dev.redress.analytics.facts.Batch;
import dev.redress.analytics.facts.Facts;
import dev.redress.chassis.events.Poison;
import dev.redress.chassis.inbox.DeadLetters;
import dev.redress.chassis.inbox.PollHandler;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Keeps what was heard, a poll at a time, and in the same breath how far it was heard. */
final class FactIngest implements PollHandler {
    private final Facts facts;
    private final DeadLetters deadLetters;
    private final MeterRegistry metrics;
    private final Progress progress;

    /** A poll that the store refused comes again: its dead letters were buried the first time. */
    private final Map<TopicPartition, Long> buried = new HashMap<>();

    FactIngest(Facts facts, DeadLetters deadLetters, MeterRegistry metrics, Progress progress) {
        this.facts = facts;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.progress = progress;
    }

    @Override
    public Set<String> topics() {
        return EventReader.TOPICS;
    }

    /**
     * A record and what was read of it.
     *
     * @param result absent where it could not be read: then it is buried already
     */
    private record Heard(ConsumerRecord<String, byte[]> record, EventReader.Result result) {}

    /**
     * What an operator sends again is kept without moving on: it lies behind the places already. What the store refuses of
     * one record is refused of that record alone.
     */
    @Override
    public synchronized void take(List<ConsumerRecord<String, byte[]>> records, boolean redriven) {
        var heard = records.stream().map(it -> read(it, redriven)).toList();
        Poison.byHalves(heard, it -> keep(it, redriven), (it, reason) -> putAside(it.record(), reason, redriven));
    }

    private Heard read(ConsumerRecord<String, byte[]> record, boolean redriven) {
        try {
            return new Heard(record, EventReader.read(record));
        } catch (EventReader.Unreadable | RuntimeException | StackOverflowError e) {
            // Whatever it stumbles over, it would stumble again.
            bury(record, e, redriven);
            return new Heard(record, null);
        }
    }

    private void keep(List<Heard> heard, boolean redriven) {
        var kept = new ArrayList<Fact>();
        var details = new ArrayList<Detail>();
        var places = new HashMap<TopicPartition, Position>();
        for (var it : heard) {
            var result = it.result();
            if (result != null) {
                kept.add(result.fact());
                details.addAll(result.details());
            }
            places.merge(partition(it.record()), place(it), Position::and);
        }
        keep(new Batch(kept, details, redriven ? Map.of() : places));
        kept.stream()
                .collect(Collectors.groupingBy(it -> known(it.type()), Collectors.summingInt(it -> 1)))
                .forEach((type, times) -> count(type, "taken", times));
        count("unreadable", "dead", heard.size() - kept.size());
    }

    private void keep(Batch batch) {
        facts.keep(batch);
        progress.heard(batch.places());
    }

    /** The record is left behind, and the place moves on, so that it does not come again after a restart. */
    private void putAside(ConsumerRecord<String, byte[]> record, Throwable reason, boolean redriven) {
        bury(record, reason, redriven);
        keep(new Batch(
                List.of(), List.of(), redriven ? Map.of() : Map.of(partition(record), after(record, Position.NEVER))));
        count("refused", "dead", 1);
    }

    private static Position place(Heard it) {
        return after(
                it.record(), it.result() == null ? Position.NEVER : it.result().time());
    }

    private static Position after(ConsumerRecord<String, byte[]> record, Instant newest) {
        return new Position(record.offset() + 1, newest);
    }

    private static TopicPartition partition(ConsumerRecord<String, byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    private static String known(String type) {
        return EventReader.types().contains(type) ? type : "unknown";
    }

    private void bury(ConsumerRecord<String, byte[]> record, Throwable reason, boolean redriven) {
        var partition = partition(record);
        if (redriven || buried.getOrDefault(partition, -1L) < record.offset()) {
            deadLetters.add(record, reason, payload());
        }
        if (!redriven) {
            buried.merge(partition, record.offset(), Math::max);
        }
    }

    private void count(String type, String outcome, int times) {
        metrics.counter("inbox.messages", "type", type, "outcome", outcome).increment(times);
    }
}
