package dev.redress.chassis.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The official CloudEvents SDK understands the message form that docs/events/README.md lays down, and writes it. */
class CloudEventsTest {

    private static final Contract CONTRACT = Contract.published();
    private static final String SUBJECT = "0195553c-2b9a-7c41-8d0e-5a6f2c9b7e10";
    private static final String TIME = "2026-03-02T08:15:31.087Z";

    static Stream<Arguments> examples() {
        return CONTRACT.types().stream()
                .flatMap(type -> Stream.of("full", "minimal").map(variant -> Arguments.of(type, variant)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsOurBinaryForm(String type, String variant) {
        var event = binary(type, variant);

        assertThat(event.getId()).isEqualTo("e-1");
        assertThat(event.getType()).isEqualTo(type);
        assertThat(event.getSource()).hasToString("/redress/test");
        assertThat(event.getSubject()).isEqualTo(SUBJECT);
        assertThat(event.getTime()).isEqualTo(OffsetDateTime.parse(TIME));
        assertThat(event.getExtension("causationid")).isEqualTo("e-0");
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(data(event)).isEqualTo(CONTRACT.example(type, variant));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void writesOurBinaryForm(String type, String variant) {
        var written = KafkaMessageFactory.createWriter("any", SUBJECT).writeBinary(binary(type, variant));

        assertThat(texts(written.headers()))
                .containsExactlyInAnyOrderEntriesOf(texts(headers(type)))
                .containsEntry("ce_type", type);
        assertThat(written.value()).isEqualTo(bytes(type, variant));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void keepsEverythingInStructuredMode(String type, String variant) {
        var before = binary(type, variant);
        var written = KafkaMessageFactory.createWriter("any", SUBJECT).writeStructured(before, JsonFormat.CONTENT_TYPE);
        var after = KafkaMessageFactory.createReader(written.headers(), written.value())
                .toEvent();

        assertThat(texts(written.headers())).containsOnlyKeys("content-type");
        assertThat(after.getAttributeNames()).isEqualTo(before.getAttributeNames());
        assertThat(before.getAttributeNames())
                .allSatisfy(name -> assertThat(after.getAttribute(name)).isEqualTo(before.getAttribute(name)));
        assertThat(after.getExtension("causationid")).isEqualTo("e-0");
        assertThat(data(after)).isEqualTo(CONTRACT.example(type, variant));
    }

    @Test
    void readsTheSubmissionsShownToOtherSystems() {
        var page = Contract.read(CONTRACT.folder().resolve("README.md"));
        var shown = Pattern.compile("(?s)```(?:json)?\\n(.*?)```")
                .matcher(page)
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(shown).hasSize(2);

        var headers = new RecordHeaders();
        shown.get(0)
                .lines()
                .takeWhile(line -> !line.isBlank())
                .filter(line -> !line.startsWith("key"))
                .forEach(line -> {
                    var name = line.substring(0, line.indexOf(' '));
                    headers.add(name, line.substring(name.length()).strip().getBytes(StandardCharsets.UTF_8));
                });
        var value = shown.get(0).substring(shown.get(0).indexOf('{'));
        var binary = KafkaMessageFactory.createReader(headers, value.getBytes(StandardCharsets.UTF_8))
                .toEvent();
        var structured = KafkaMessageFactory.createReader(
                        new RecordHeaders()
                                .add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8)),
                        shown.get(1).getBytes(StandardCharsets.UTF_8))
                .toEvent();

        assertThat(CONTRACT.validate("complaint.submitted.v1", data(binary))).isEmpty();
        assertThat(data(structured)).isEqualTo(data(binary));
        assertThat(structured.getAttributeNames()).isEqualTo(binary.getAttributeNames());
        assertThat(structured.getAttributeNames())
                .allSatisfy(name -> assertThat(structured.getAttribute(name)).isEqualTo(binary.getAttribute(name)));
    }

    private static CloudEvent binary(String type, String variant) {
        return KafkaMessageFactory.createReader(headers(type), bytes(type, variant))
                .toEvent();
    }

    /** By hand, header by header, as the page says: the SDK must not be its own judge. */
    private static Headers headers(String type) {
        var headers = new RecordHeaders();
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "e-1",
                        "ce_source", "/redress/test",
                        "ce_type", type,
                        "ce_subject", SUBJECT,
                        "ce_time", TIME,
                        "ce_causationid", "e-0",
                        "content-type", "application/json")
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }

    private static byte[] bytes(String type, String variant) {
        return CONTRACT.exampleText(type, variant).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode data(CloudEvent event) {
        return Contract.parse(new String(event.getData().toBytes(), StandardCharsets.UTF_8));
    }

    private static Map<String, String> texts(Headers headers) {
        var texts = new TreeMap<String, String>();
        headers.forEach(header -> texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return texts;
    }
}
