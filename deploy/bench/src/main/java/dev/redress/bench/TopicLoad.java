package dev.redress.bench;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends submissions or other events to a topic as fast as the broker takes them. */
final class TopicLoad {
    private final String bootstrapServers;

    TopicLoad(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Sends so many and returns when the broker has them all.
     *
     * @return how long that took
     * @throws IllegalStateException when the broker did not take one of them
     */
    Duration send(String topic, long count, LongFunction<String> bodies) {
        return sendEvents(topic, count, n -> submission(bodies.apply(n)));
    }

    /** The same with events as they are, each by its subject, or else its id. */
    Duration sendEvents(String topic, long count, LongFunction<CloudEvent> events) {
        var settings = Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.LINGER_MS_CONFIG,
                5);
        var start = System.nanoTime();
        var lost = new AtomicLong();
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var i = 0L; i < count; i++) {
                var unused = producer.send(message(topic, events.apply(i)), (metadata, problem) -> {
                    if (problem != null) {
                        lost.incrementAndGet();
                    }
                });
            }
            producer.flush();
        }
        if (lost.get() > 0) {
            throw new IllegalStateException("the broker did not take " + lost + " of " + count);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static CloudEvent submission(String json) {
        return CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withType("complaint.submitted.v1")
                .withSource(URI.create("/bench"))
                .withData("application/json", json.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private static ProducerRecord<String, byte[]> message(String topic, CloudEvent event) {
        var key = event.getSubject() == null ? event.getId() : event.getSubject();
        return KafkaMessageFactory.<String>createWriter(topic, key).writeBinary(event);
    }
}
