package dev.redress.chassis.parts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads one topic from its beginning and remembers what it has read, so that reading again costs only what is new. */
final class Tail implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Consumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final List<Received> read = new ArrayList<>();

    Tail(Map<String, Object> connection, String topic) {
        var settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All records up to the end that the topic has at the time of the call. */
    List<Received> read() {
        var ends = consumer.endOffsets(partitions, PATIENCE);
        while (partitions.stream().anyMatch(it -> consumer.position(it, PATIENCE) < ends.get(it))) {
            consumer.poll(Duration.ofMillis(100)).forEach(it -> read.add(Received.from(it)));
        }
        return List.copyOf(read);
    }

    @Override
    public void close() {
        consumer.close(Duration.ZERO);
    }
}
