package dev.redress.chassis.messaging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Polls as a consumer would hand them over. */
public final class Polls {
    private Polls() {}

    /** One message of a type for each subject. */
    public static List<ConsumerRecord<String, byte[]>> of(
            List<String> subjects, String topic, String type, String json) {
        return subjects.stream()
                .map(subject -> message(subject, topic, type, json))
                .toList();
    }

    /** What is no message at all. */
    public static ConsumerRecord<String, byte[]> garbage(String key, String topic) {
        return new ConsumerRecord<>(topic, 0, 0, key, bytes("neither"));
    }

    private static ConsumerRecord<String, byte[]> message(String subject, String topic, String type, String json) {
        var record = new ConsumerRecord<>(topic, 0, 0, subject, bytes(json));
        record.headers()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(subject + type))
                .add("ce_source", bytes("/others"))
                .add("ce_type", bytes(type))
                .add("ce_subject", bytes(subject))
                .add("content-type", bytes("application/json"));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
