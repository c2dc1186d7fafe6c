package dev.redress.analytics.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.events.WireFormat;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An event as a stage tells it.
 *
 * @param data what it says beyond these; without what it does not say
 */
public record Told(String stage, String type, UUID about, int version, Instant time, Map<String, Object> data) {
    private static final ObjectMapper JSON = WireFormat.mapper();

    public String topic() {
        return "complaints." + stage;
    }

    boolean is(String name) {
        return type.equals(name + ".v1");
    }

    Instant at(String field) {
        return (Instant) data.get(field);
    }

    int number(String field) {
        return (int) data.get(field);
    }

    /** Empty where it does not say. */
    String text(String field) {
        return (String) data.getOrDefault(field, "");
    }

    boolean says(String field) {
        return data.containsKey(field);
    }

    boolean holds(String field) {
        return Boolean.TRUE.equals(data.get(field));
    }

    public String json() {
        var all = new HashMap<>(data);
        all.put("complaintId", about.toString());
        all.put("version", version);
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
