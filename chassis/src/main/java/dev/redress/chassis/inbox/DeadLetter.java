package dev.redress.chassis.inbox;

import dev.redress.chassis.outbox.MessageRecords;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

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
                LetterRecords.text(headers, "ce_id"),
                LetterRecords.text(headers, "ce_type"),
                record.key() == null ? "" : record.key(),
                LetterRecords.text(headers, MessageRecords.REASON),
                Instant.ofEpochMilli(record.timestamp()));
    }
}
