package dev.redress.chassis.outbox;

import dev.redress.chassis.events.InstantMillis;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes outbox entries as Kafka records: CloudEvents 1.0 in binary mode, by the official SDK. */
public final class MessageRecords {
    /** The header that says why a record is a dead letter. */
    public static final String REASON = "redress-reason";

    private static final String TIME = "ce_time";

    private MessageRecords() {}

    /** The record that carries a message of ours, or a dead letter with its reason. */
    public static ProducerRecord<String, byte[]> of(OutboxEntry.ForBroker entry) {
        var record = of(entry.message());
        if (entry instanceof OutboxEntry.DeadLetter letter) {
            record.headers().add(REASON, letter.reason().getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }

    private static ProducerRecord<String, byte[]> of(OutboxEntry.Message it) {
        var event = CloudEventBuilder.v1()
                .withId(it.id())
                .withSource(URI.create(it.source()))
                .withType(it.type())
                .withSubject(it.key())
                .withTime(it.time().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(it.data().getBytes(StandardCharsets.UTF_8));
        if (!it.causationId().isEmpty()) {
            event.withExtension("causationid", it.causationId());
        }
        var record =
                KafkaMessageFactory.<String>createWriter(it.topic(), it.key()).writeBinary(event.build());
        // The SDK leaves out zeros at the end, and the same time would stand in the body with them.
        record.headers().remove(TIME).add(TIME, InstantMillis.text(it.time()).getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
