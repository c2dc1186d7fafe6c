package dev.redress.chassis.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonFaultTest {
    private static final ObjectMapper STRICT =
            WireFormat.mapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private enum Colour {
        RED,
        GREEN
    }

    private record Marble(Colour colour, int size) {}

    private record Jar(
            String name, Instant at, LocalDate day, Boolean full, boolean shut, Long count, List<Marble> marbles) {}

    private static JsonFault fault(String json) {
        try {
            STRICT.readValue(json, Jar.class);
        } catch (JsonProcessingException e) {
            return JsonFault.of(e);
        }
        throw new AssertionError("was read: " + json);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("{\"at\":\"noon\"}", "at", "must be a time of ISO 8601 with its offset"),
                Arguments.of("{\"day\":\"2026-02-30\"}", "day", "must be a date of ISO 8601"),
                Arguments.of("{\"name\":{}}", "name", "must be a text"),
                Arguments.of("{\"full\":\"perhaps\"}", "full", "must be true or false"),
                Arguments.of("{\"shut\":[]}", "shut", "must be true or false"),
                Arguments.of("{\"count\":\"many\"}", "count", "must be a number"),
                Arguments.of("{\"marbles\":{}}", "marbles", "must be of another form"),
                Arguments.of("{\"marbles\":[{\"size\":1},7]}", "marbles[1]", "must be an object"),
                Arguments.of(
                        "{\"marbles\":[{\"colour\":\"BLUE\"}]}", "marbles[0].colour", "must be one of [RED, GREEN]"),
                Arguments.of("{\"marbles\":[{\"size\":[]}]}", "marbles[0].size", "must be a number"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void namesTheFieldAndWhatIsWantedThere(String json, String field, String message) {
        var fault = fault(json);

        assertThat(fault.field()).isEqualTo(field);
        assertThat(fault.code()).isEqualTo("unreadable");
        assertThat(fault.message()).startsWith(message);
    }

    @Test
    void namesWhatIsKnownWhereAFieldIsNot() {
        var fault = fault("{\"marbles\":[{\"color\":\"RED\"}]}");

        assertThat(fault.field()).isEqualTo("marbles[0].color");
        assertThat(fault.code()).isEqualTo("unknown-field");
        assertThat(fault.message()).isEqualTo("is not known here; known are [colour, size]");
    }

    @Test
    void namesThePlaceWhereItIsNoJson() {
        var fault = fault("{\"name\":\n  \"a\",,}");

        assertThat(fault.field()).isEqualTo("body");
        assertThat(fault.code()).isEqualTo("unreadable");
        assertThat(fault.message()).startsWith("cannot be read as JSON at line 2 column");
    }

    @Test
    void neverRepeatsWhatWasSent() {
        assertThat(Stream.of(
                        "{\"at\":\"138-1234-5678\"}",
                        "{\"day\":\"13812345678\"}",
                        "{\"count\":\"138 1234 5678\"}",
                        "{\"marbles\":[{\"colour\":\"13812345678\"}]}",
                        "{\"name\":\"13812345678"))
                .allSatisfy(json -> assertThat(fault(json).message()).doesNotContain("138"));
    }
}
