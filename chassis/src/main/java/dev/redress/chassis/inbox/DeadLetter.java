package dev.redress.chassis.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.redress.chassis.events.InboundEvent;
import dev.redress.chassis.events.JsonFault;
import dev.redress.chassis.outbox.OutboxEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * A message that could not be read or decided, as an operator sees it.
 *
 * @param group which consumer group of the service heard it
 * @param topic where it was heard
 * @param id the CloudEvents id, empty when it had none
 * @param type the CloudEvents type, empty when it had none
 * @param key the record's key, empty when it had none
 * @param reason what went wrong
 * @param at when it was put among the dead letters
 */
public record DeadLetter(String group, String topic, String id, String type, String key, String reason, Instant at) {
    public static final String REASON = "redress-reason";
    private static final int LONGEST_REASON = 500;

    /** The topic that a group's dead letters of a topic go to. */
    public static String topicFor(String group, String topic) {
        return group + "." + topic + "-dlt";
    }

    static String originOf(String group, String deadLetterTopic) {
        return deadLetterTopic.substring(group.length() + 1, deadLetterTopic.length() - "-dlt".length());
    }

    /** The dead letter of a message that could be read. */
    public static OutboxEntry of(InboundEvent it, String group, Exception reason) {
        return new OutboxEntry(
                it.id(),
                it.source(),
                topicFor(group, it.topic()),
                it.type(),
                it.key(),
                it.version(),
                it.time(),
                it.causationId(),
                it.data().toString(),
                describe(reason));
    }

    static DeadLetter of(String group, String origin, ConsumerRecord<String, byte[]> record) {
        var headers = record.headers();
        return new DeadLetter(
                group,
                origin,
                text(headers, "ce_id"),
                text(headers, "ce_type"),
                record.key() == null ? "" : record.key(),
                text(headers, REASON),
                Instant.ofEpochMilli(record.timestamp()));
    }

    /** One line, without the values that caused it: they may be personal. */
    static String describe(Exception reason) {
        var cause = reason instanceof JsonProcessingException && reason.getCause() != null ? reason.getCause() : reason;
        var text = cause instanceof JsonProcessingException json ? place(json) : cause.getMessage();
        var line = (cause.getClass().getSimpleName() + ": " + text).replaceAll("\\s+", " ");
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
    }

    /** Where in the JSON it went wrong, and what was wanted there. */
    public static String place(JsonProcessingException reason) {
        var problem = JsonFault.of(reason);
        return problem.field() + " " + problem.message();
    }

    private static String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
