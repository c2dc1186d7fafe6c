package dev.redress.chassis.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.text.domain.Blank;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads CloudEvents 1.0 from Kafka, by the official SDK, in binary or structured mode. */
public final class Envelope {
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
    public static InboundEvent inbound(ConsumerRecord<String, byte[]> record, ObjectMapper json, boolean redriven)
            throws Unreadable {
        var event = event(record);
        if (Blank.is(event.getSubject()) || event.getData() == null) {
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
            throw new Unreadable("data is not JSON, " + FailureReason.place(e), e);
        } catch (IOException e) {
            throw new Unreadable("data cannot be read: " + e.getMessage(), e);
        }
    }
}
