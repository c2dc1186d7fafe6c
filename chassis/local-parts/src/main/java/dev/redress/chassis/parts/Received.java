package dev.redress.chassis.parts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record as a reader of the topic finds it.
 *
 * @param value the body as text; null where the record has none
 * @param headers each header's last value as text
 */
public record Received(
        String topic, int partition, long offset, String key, Map<String, String> headers, String value) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Received from(ConsumerRecord<String, byte[]> source) {
        var headers = new LinkedHashMap<String, String>();
        source.headers().forEach(it -> headers.put(it.key(), text(it.value())));
        return new Received(
                source.topic(), source.partition(), source.offset(), source.key(), headers, text(source.value()));
    }

    /** The event's type; null in a record that says none in its headers. */
    public String type() {
        return headers.get("ce_type");
    }

    public String id() {
        return headers.get("ce_id");
    }

    /** The event's subject; the key in a record that says none in its headers. */
    public String subject() {
        return headers.getOrDefault("ce_subject", key);
    }

    /** The event's data, or whatever JSON the body is. */
    public JsonNode json() {
        try {
            return JSON.readTree(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON at " + topic + "-" + partition + "@" + offset + ": " + value, e);
        }
    }

    /** The event as the official CloudEvents SDK reads it. */
    public CloudEvent event() {
        var raw = new RecordHeaders();
        headers.forEach((name, text) -> raw.add(name, text.getBytes(StandardCharsets.UTF_8)));
        try (var deserializer = new CloudEventDeserializer()) {
            return deserializer.deserialize(topic, raw, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
