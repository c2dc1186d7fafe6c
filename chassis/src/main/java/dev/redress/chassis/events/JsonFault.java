package dev.redress.chassis.events;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;

/**
 * What is wrong with JSON, by field and in plain words; it never repeats a value, which may be personal.
 *
 * @param field path of the field; {@code body} when the whole is no JSON
 * @param code {@code unknown-field}, {@code repeated}, {@code out-of-range} or {@code unreadable}
 */
public record JsonFault(String field, String code, String message) {
    private static final Map<Class<?>, String> WANTED = Map.of(
            Instant.class, "must be a time of ISO 8601 with its offset, such as 2026-03-02T08:15:30Z",
            LocalDate.class, "must be a date of ISO 8601, such as 2026-03-02",
            LocalTime.class, "must be a time of day of ISO 8601, such as 08:30",
            YearMonth.class, "must be a month of ISO 8601, such as 2026-03",
            Duration.class, "must be a duration of ISO 8601, such as PT4H or P2D",
            String.class, "must be a text",
            Boolean.class, "must be true or false",
            boolean.class, "must be true or false");

    private static final String WHOLE = "body";
    private static final String TOO_MUCH = "is longer or nested deeper than is taken";

    public static JsonFault of(JsonProcessingException it) {
        if (it instanceof UnrecognizedPropertyException unknown) {
            var known = unknown.getKnownPropertyIds().stream()
                    .map(Object::toString)
                    .sorted()
                    .toList();
            return new JsonFault(path(unknown), "unknown-field", "is not known here; known are " + known);
        }
        var repeated = repeated(it);
        if (!repeated.isEmpty()) {
            return new JsonFault(repeated, "repeated", "is there twice");
        }
        if (it instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            var bound = bound(mapping);
            return bound.isEmpty()
                    ? new JsonFault(path(mapping), "unreadable", wanted(mapping))
                    : new JsonFault(path(mapping), "out-of-range", bound);
        }
        var at = it.getLocation();
        var place = at == null ? "" : " at line " + at.getLineNr() + " column " + at.getColumnNr();
        if (it instanceof StreamConstraintsException) {
            return new JsonFault(WHOLE, "out-of-range", TOO_MUCH + place);
        }
        return String.valueOf(it.getOriginalMessage()).startsWith("Trailing token")
                ? new JsonFault(WHOLE, "unreadable", "goes on after its end" + place)
                : new JsonFault(WHOLE, "unreadable", "cannot be read as JSON" + place);
    }

    /** Whether no field of it is to blame, but the whole: it is no JSON, or it is too much. */
    public boolean aboutTheWhole() {
        return field.equals(WHOLE);
    }

    /** The name that comes twice; empty when that is not what is wrong. The parser says so in words alone. */
    private static String repeated(JsonProcessingException it) {
        for (Throwable cause = it; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonParseException parse
                    && parse.getOriginalMessage().startsWith("Duplicate field")
                    && parse.getProcessor() != null) {
                return parse.getProcessor()
                        .getParsingContext()
                        .pathAsPointer()
                        .toString()
                        .substring(1)
                        .replaceAll("/(\\d+)(?=/|$)", "[$1]")
                        .replace('/', '.');
            }
        }
        return "";
    }

    /** What bound was passed; empty when none was. */
    private static String bound(JsonMappingException it) {
        for (Throwable cause = it; cause != null; cause = cause.getCause()) {
            if (cause instanceof IsoTimes.OutOfRange range) {
                return range.getOriginalMessage();
            }
            if (cause instanceof StreamConstraintsException) {
                return TOO_MUCH;
            }
        }
        return "";
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
