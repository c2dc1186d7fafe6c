package dev.redress.chassis.inbox;

import dev.redress.chassis.events.FailureReason;
import dev.redress.chassis.outbox.MessageRecords;
import dev.redress.chassis.text.domain.Excerpt;
import dev.redress.chassis.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;

/**
 * How a dead letter looks: as it came, with its reason; or without its payload, and then with what tells which record it was:
 * where it lies, how large it is, and its SHA-256.
 */
final class LetterRecords {
    private static final String PLACE = "redress-origin";
    /** What of the sender's headers is kept of a record whose payload is not: the names, each cut. */
    private static final List<String> NAMES =
            List.of("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "content-type");

    private static final int LONGEST_NAME = 200;

    private LetterRecords() {}

    /** Where a record lies whose payload a letter leaves out. */
    record Origin(TopicPartition partition, long offset, String sha256) {
        boolean is(ConsumerRecord<String, byte[]> record) {
            return record.offset() == offset && sha256.equals(MessageRecords.sha256(record.value()));
        }
    }

    /** The record as it came. */
    static ProducerRecord<String, byte[]> whole(String group, ConsumerRecord<String, byte[]> it, Throwable reason) {
        var letter =
                new ProducerRecord<>(Topic.deadLettersOf(group, it.topic()), null, it.key(), it.value(), it.headers());
        put(letter.headers(), MessageRecords.REASON, FailureReason.describe(reason));
        return letter;
    }

    /**
     * The record without what its sender put into it.
     *
     * @param why the payload is left out
     */
    static ProducerRecord<String, byte[]> withoutPayload(
            String group, ConsumerRecord<String, byte[]> it, Throwable reason, String why) {
        var letter = new ProducerRecord<String, byte[]>(Topic.deadLettersOf(group, it.topic()), null, null);
        for (var name : NAMES) {
            var header = it.headers().lastHeader(name);
            if (header != null && header.value() != null) {
                put(
                        letter.headers(),
                        name,
                        Excerpt.of(new String(header.value(), StandardCharsets.UTF_8), LONGEST_NAME));
            }
        }
        put(letter.headers(), MessageRecords.REASON, FailureReason.describe(reason));
        put(letter.headers(), MessageRecords.LEFT_OUT, why);
        put(letter.headers(), MessageRecords.SIZE, Integer.toString(it.value() == null ? 0 : it.value().length));
        put(letter.headers(), MessageRecords.SHA256, MessageRecords.sha256(it.value()));
        put(letter.headers(), PLACE, it.partition() + ":" + it.offset());
        return letter;
    }

    /** Where the record of a letter lies whose payload was left out; empty when the letter is whole. */
    static Optional<Origin> origin(String topic, ConsumerRecord<String, byte[]> letter) {
        var place = text(letter.headers(), PLACE);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        var colon = place.indexOf(':');
        return Optional.of(new Origin(
                new TopicPartition(topic, Integer.parseInt(place.substring(0, colon))),
                Long.parseLong(place.substring(colon + 1)),
                text(letter.headers(), MessageRecords.SHA256)));
    }

    static String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
