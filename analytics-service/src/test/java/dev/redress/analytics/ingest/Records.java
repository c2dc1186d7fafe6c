package dev.redress.analytics.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records as a consumer hands them out. */
final class Records {
    static final String SOURCE = "/redress/somebody";
    static final Instant HAPPENED = Instant.parse("2026-03-02T08:15:30.250Z");

    private Records() {}

    /** A CloudEvent in binary mode. */
    static ConsumerRecord<String, byte[]> binary(String topic, String type, String data) {
        return record(
                topic,
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "an id",
                        "ce_source", SOURCE,
                        "ce_type", type,
                        "ce_subject", "a subject",
                        "ce_time", HAPPENED.toString(),
                        "content-type", "application/json"),
                data);
    }

    static ConsumerRecord<String, byte[]> record(String topic, Map<String, String> headers, String value) {
        var record = new ConsumerRecord<>(topic, 0, 0, "key", value.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
