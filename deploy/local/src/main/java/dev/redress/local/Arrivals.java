package dev.redress.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Counts the events of each type that arrive in some topics from now on; an event that is sent twice counts once. */
final class Arrivals implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Map<String, Set<String>> idsByType = new HashMap<>();

    Arrivals(String bootstrapServers, List<String> topics) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        partitions = topics.stream()
                .flatMap(it -> consumer.partitionsFor(it, PATIENCE).stream())
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(it -> consumer.position(it, PATIENCE));
    }

    /** How many events of the type have arrived since this object was made. */
    long of(String type) {
        var ends = consumer.endOffsets(partitions, PATIENCE);
        while (partitions.stream().anyMatch(it -> consumer.position(it, PATIENCE) < ends.get(it))) {
            consumer.poll(Duration.ofMillis(100))
                    .forEach(it -> idsByType
                            .computeIfAbsent(header(it.headers(), "ce_type"), unused -> new HashSet<>())
                            .add(header(it.headers(), "ce_id")));
        }
        return idsByType.getOrDefault(type, Set.of()).size();
    }

    private static String header(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.close(Duration.ZERO);
    }
}
