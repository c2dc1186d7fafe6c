package dev.redress.chassis.inbox;

import dev.redress.chassis.outbox.MessageRecords;
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
    static DeadLetter of(String group, String origin, ConsumerRecord<String, byte[]> record) {
        var headers = record.headers();
        return new DeadLetter(
                group,
                origin,
                text(headers, "ce_id"),
                text(headers, "ce_type"),
                record.key() == null ? "" : record.key(),
                text(headers, MessageRecords.REASON),
                Instant.ofEpochMilli(record.timestamp()));
    }

    private static String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
