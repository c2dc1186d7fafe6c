package dev.redress.analytics.ingest;

import dev.redress.analytics.domain.Detail;
import dev.redress.analytics.domain.Fact;
import dev.redress.analytics.domain.Position;
import dev.redress.analytics.facts.Batch;
import dev.redress.analytics.facts.Facts;
import dev.redress.chassis.inbox.DeadLetters;
import dev.redress.chassis.inbox.PollHandler;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** What an operator sends again is kept without moving on: it lies behind the places already. */
    @Override
    public synchronized void take(List<ConsumerRecord<String, byte[]>> records, boolean redriven) {
        var kept = new ArrayList<Fact>();
        var details = new ArrayList<Detail>();
        var places = new HashMap<TopicPartition, Position>();
        var dead = 0;
        for (var record : records) {
            var place = new Position(record.offset() + 1, Position.NEVER);
            try {
                var read = EventReader.read(record);
                kept.add(read.fact());
                details.addAll(read.details());
                place = new Position(record.offset() + 1, read.time());
            } catch (EventReader.Unreadable | RuntimeException | StackOverflowError e) {
                // Whatever it stumbles over, it would stumble again.
                dead++;
                bury(record, e, redriven);
            }
            places.merge(new TopicPartition(record.topic(), record.partition()), place, Position::and);
        }
        facts.keep(new Batch(kept, details, redriven ? Map.of() : places));
        kept.forEach(it -> count(EventReader.types().contains(it.type()) ? it.type() : "unknown", "taken", 1));
        count("unreadable", "dead", dead);
        if (!redriven) {
            progress.heard(places);
        }
    }

    private void bury(ConsumerRecord<String, byte[]> record, Throwable reason, boolean redriven) {
        var partition = new TopicPartition(record.topic(), record.partition());
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
