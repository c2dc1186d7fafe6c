package dev.redress.chassis.recovery;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.events.Envelope;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.topics.RecordsToEnd;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * What was told on a topic of ours, read from its end backwards: the newest version of each aggregate. The store may have
 * forgotten it; the topic has not.
 */
final class ToldVersions {
    private static final int MOST_EMPTY_POLLS = 20;
    private static final ObjectMapper JSON = WireFormat.mapper();

    private final ConsumerFactory<String, byte[]> consumers;
    private final int slice;
    private final int atMost;

    /**
     * Makes one.
     *
     * @param slice how many messages of each partition are looked at, at least
     * @param atMost how many are, at most, when there is no end of what was lost
     */
    ToldVersions(ConsumerFactory<String, byte[]> consumers, int slice, int atMost) {
        this.consumers = consumers;
        this.slice = slice;
        this.atMost = atMost;
    }

    /** An aggregate as a topic tells of it. */
    record Subject(String type, String id) {}

    /**
     * Reads topic by topic, and each slice by slice, the newest first.
     *
     * @param lost of a topic and what was told on it, how many of these aggregates the store holds less of; its next slice is
     *     read when there are any
     * @throws org.apache.kafka.common.KafkaException when the broker is away
     */
    void read(Collection<String> topics, BiFunction<String, Map<Subject, Long>, Integer> lost) {
        var settings = new Properties();
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "5000");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (var consumer = consumers.createConsumer(null, "told", null, settings)) {
            // Asked for by its name, a topic that is not there yet would be waited for.
            var there = consumer.listTopics();
            for (var topic : topics) {
                var partitions = there.getOrDefault(topic, List.of()).stream()
                        .map(it -> new TopicPartition(it.topic(), it.partition()))
                        .collect(Collectors.toSet());
                consumer.assign(partitions);
                read(consumer, partitions, versions -> lost.apply(topic, versions));
            }
        }
    }

    private void read(
            Consumer<String, byte[]> consumer,
            Set<TopicPartition> partitions,
            Function<Map<Subject, Long>, Integer> lost) {
        var begins = consumer.beginningOffsets(partitions);
        var ends = consumer.endOffsets(partitions);
        for (var size = slice; size <= atMost; size *= 2) {
            var from = new HashMap<TopicPartition, Long>();
            for (var it : partitions) {
                from.put(it, Math.max(begins.get(it), ends.get(it) - size));
            }
            if (from.equals(ends) || lost.apply(versions(consumer, from, ends)) == 0) {
                return;
            }
            ends = from;
        }
    }

    private static Map<Subject, Long> versions(
            Consumer<String, byte[]> consumer, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        from.forEach(consumer::seek);
        var versions = new HashMap<Subject, Long>();
        var all = new RecordsToEnd(consumer, to, MOST_EMPTY_POLLS);
        for (var records = all.next(); !records.isEmpty(); records = all.next()) {
            records.forEach(it -> note(it, versions));
        }
        if (!all.isRead()) {
            throw new KafkaException("what was told cannot be read to its end");
        }
        return versions;
    }

    private static void note(ConsumerRecord<String, byte[]> record, Map<Subject, Long> versions) {
        try {
            var it = Envelope.inbound(record, JSON, false);
            versions.merge(new Subject(it.type(), it.key()), it.version(), Math::max);
        } catch (Envelope.Unreadable e) {
            // Not a message of ours: it told of no version.
        }
    }
}
