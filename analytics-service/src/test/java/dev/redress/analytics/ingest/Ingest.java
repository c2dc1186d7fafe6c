package dev.redress.analytics.ingest;

import dev.redress.analytics.facts.Facts;
import dev.redress.chassis.inbox.DeadLetters;
import dev.redress.chassis.inbox.PollHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** The ingestion as the service has it, fed by hand. There is no broker behind it, so a record that is put aside fails. */
public final class Ingest {
    private Ingest() {}

    public static PollHandler into(Facts facts) {
        var metrics = new SimpleMeterRegistry();
        var deadLetters = new DeadLetters(
                "analytics",
                new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(Map.of("max.block.ms", 1))),
                new DefaultKafkaConsumerFactory<>(Map.of()));
        return new FactIngest(facts, deadLetters, metrics, new Progress(metrics));
    }

    /** What dead letters are sent with; for the caller to destroy. */
    static DefaultKafkaProducerFactory<String, byte[]> producers(String bootstrapServers) {
        return new DefaultKafkaProducerFactory<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer());
    }

    /** As the service has them, with small polls, and quick to notice what becomes of the topics. */
    static DefaultKafkaConsumerFactory<String, byte[]> consumers(String bootstrapServers) {
        return new DefaultKafkaConsumerFactory<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "enable.auto.commit", "false",
                        "allow.auto.create.topics", "false",
                        "auto.offset.reset", "none",
                        "metadata.max.age.ms", "500",
                        "max.poll.records", "20"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** The loop as the service has it; for the caller to start and stop. */
    static ConsumerLoop loop(
            String bootstrapServers, Facts facts, DefaultKafkaProducerFactory<String, byte[]> producers) {
        var consumers = consumers(bootstrapServers);
        var metrics = new SimpleMeterRegistry();
        var progress = new Progress(metrics);
        var keeping = new FactIngest(
                facts, new DeadLetters("analytics", new KafkaTemplate<>(producers), consumers), metrics, progress);
        return new ConsumerLoop(
                () -> consumers.createConsumer("analytics", ""),
                facts,
                keeping,
                progress,
                new Outage(Clock.systemUTC(), Duration.ofMillis(100)),
                Duration.ofMillis(25),
                Duration.ofMillis(300));
    }

    /** A CloudEvent in binary mode, as a consumer hands it out. */
    public static ConsumerRecord<String, byte[]> record(
            String topic, long offset, String type, Instant time, String data) {
        return record(topic, offset, "a subject", type, time, data);
    }

    /** The same about something that is not a complaint. */
    public static ConsumerRecord<String, byte[]> record(
            String topic, long offset, String subject, String type, Instant time, String data) {
        var record = new ConsumerRecord<>(topic, 0, offset, "key", data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        topic + offset,
                        "ce_source",
                        "/redress/somebody",
                        "ce_type",
                        type,
                        "ce_subject",
                        subject,
                        "ce_time",
                        time.toString(),
                        "content-type",
                        "application/json")
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
