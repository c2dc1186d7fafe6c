package dev.redress.analytics.ingest;

import dev.redress.analytics.facts.Facts;
import dev.redress.chassis.inbox.DeadLetters;
import dev.redress.chassis.inbox.PollHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
