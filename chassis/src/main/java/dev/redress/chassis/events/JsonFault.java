package dev.redress.chassis.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/**
 * What is wrong with JSON, by field and in plain words; it never repeats a value, which may be personal.
 *
 * @param field path of the field; {@code body} when the whole is no JSON
 * @param code {@code unknown-field} or {@code unreadable}
 */
public record JsonFault(String field, String code, String message) {
    private static final Map<Class<?>, String> WANTED = Map.of(
            Instant.class, "must be a time of ISO 8601 with its offset, such as 2026-03-02T08:15:30Z",
            LocalDate.class, "must be a date of ISO 8601, such as 2026-03-02",
            String.class, "must be a text",
            Boolean.class, "must be true or false",
            boolean.class, "must be true or false");

    public static JsonFault of(JsonProcessingException it) {
        if (it instanceof UnrecognizedPropertyException unknown) {
            var known = unknown.getKnownPropertyIds().stream()
                    .map(Object::toString)
                    .sorted()
                    .toList();
            return new JsonFault(path(unknown), "unknown-field", "is not known here; known are " + known);
        }
        if (it instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return new JsonFault(path(mapping), "unreadable", wanted(mapping));
        }
        var at = it.getLocation();
        var place = at == null ? "" : " at line " + at.getLineNr() + " column " + at.getColumnNr();
        return new JsonFault("body", "unreadable", "cannot be read as JSON" + place);
    }

    private static String wanted(JsonMappingException it) {
        if (!(it instanceof MismatchedInputException mismatch) || mismatch.getTargetType() == null) {
            return "cannot be read";
        }
        var type = mismatch.getTargetType();
        if (type.isEnum()) {
            return "must be one of " + Arrays.toString(type.getEnumConstants());
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return WANTED.getOrDefault(type, "must be a number");
        }
        return WANTED.getOrDefault(type, type.isRecord() ? "must be an object" : "must be of another form");
    }

    private static String path(JsonMappingException it) {
        var path = new StringBuilder();
        for (var step : it.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
