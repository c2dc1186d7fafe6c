package dev.redress.chassis.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.inbox.DeadLetter;
import dev.redress.chassis.outbox.OutboxEntry;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** CloudEvents 1.0 on Kafka, by the official SDK: written in binary mode, read in either. */
public final class Envelope {
    private static final String TIME = "ce_time";

    private Envelope() {}

    /** Thrown when a record is not a message of ours: no CloudEvent, no JSON, no subject or no version. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String detail) {
            super(detail);
        }

        Unreadable(String detail, Exception cause) {
            super(detail, cause);
        }
    }

    /** The record that carries a message of ours, or a dead letter with its reason. */
    public static ProducerRecord<String, byte[]> record(OutboxEntry it) {
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
        if (!it.reason().isEmpty()) {
            record.headers().add(DeadLetter.REASON, it.reason().getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }

    /** Reads any CloudEvent, in binary or structured mode. */
    public static CloudEvent event(ConsumerRecord<String, byte[]> record) throws Unreadable {
        if (record.value() == null) {
            throw new Unreadable("the record has no value");
        }
        try {
            return KafkaMessageFactory.createReader(record.headers(), record.value())
                    .toEvent();
        } catch (CloudEventRWException e) {
            throw new Unreadable("not a CloudEvent: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            // Whatever the reader stumbles over, it would stumble again: this is no reason to hold the place.
            throw new Unreadable("not a CloudEvent: " + e.getClass().getSimpleName(), e);
        }
    }

    /** Reads a message of one of our services: a CloudEvent with a subject, whose JSON data has a version. */
    public static InboundEvent heard(ConsumerRecord<String, byte[]> record, ObjectMapper json, boolean redriven)
            throws Unreadable {
        var event = event(record);
        if (event.getSubject() == null || event.getSubject().isBlank() || event.getData() == null) {
            throw new Unreadable("no subject or no data");
        }
        try {
            var data = json.readTree(event.getData().toBytes());
            var version = data.path("version");
            if (!version.isIntegralNumber() || !version.canConvertToLong() || version.longValue() < 1) {
                throw new Unreadable("no version from 1 on");
            }
            var time = event.getTime() == null
                    ? Instant.ofEpochMilli(record.timestamp())
                    : event.getTime().toInstant();
            var cause = event.getExtension("causationid");
            return new InboundEvent(
                    record.topic(),
                    event.getId(),
                    event.getSource().toString(),
                    event.getType(),
                    event.getSubject(),
                    version.longValue(),
                    time,
                    cause == null ? "" : cause.toString(),
                    data,
                    redriven);
        } catch (JsonProcessingException e) {
            throw new Unreadable("data is not JSON, " + DeadLetter.place(e), e);
        } catch (IOException e) {
            throw new Unreadable("data cannot be read: " + e.getMessage(), e);
        }
    }
}
