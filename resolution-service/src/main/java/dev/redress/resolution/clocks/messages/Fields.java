package dev.redress.resolution.clocks.messages;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The data of a message, field by field. What is empty or absent here is left out there. */
public final class Fields {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** Lists are left out when empty; use {@link #withAll} for those that a message always has. */
    public Fields with(String name, Object value) {
        var absent = value == null
                || value.equals("")
                || (value instanceof Optional<?> it && it.isEmpty())
                || (value instanceof Collection<?> all && all.isEmpty());
        if (!absent) {
            fields.put(name, value);
        }
        return this;
    }

    public Fields withAll(String name, Collection<?> values) {
        fields.put(name, values);
        return this;
    }

    @JsonValue
    Map<String, Object> fields() {
        return fields;
    }
}
