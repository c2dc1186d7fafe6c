package dev.redress.chassis.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
    private static final ObjectMapper JSON = WireFormat.mapper();
    private static final long WRITTEN = Instant.parse("2026-03-02T09:00:00Z").toEpochMilli();
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "ce_specversion", "1.0",
            "ce_id", "e-1",
            "ce_source", "/redress/intake",
            "ce_type", "complaint.received.v1",
            "ce_subject", "c-1",
            "ce_time", "2026-03-02T08:15:30.120Z",
            "content-type", "application/json");

    private static ConsumerRecord<String, byte[]> record(Map<String, String> headers, byte[] value) {
        var raw = new RecordHeaders();
        headers.forEach((name, text) -> raw.add(name, text.getBytes(UTF_8)));
        return new ConsumerRecord<>(
                "complaints.intake",
                3,
                17,
                WRITTEN,
                TimestampType.CREATE_TIME,
                0,
                0,
                "key",
                value,
                raw,
                Optional.empty());
    }

    private static Map<String, String> with(String name, String value) {
        var changed = new LinkedHashMap<>(ATTRIBUTES);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, String> without(String name) {
        var changed = new LinkedHashMap<>(ATTRIBUTES);
        changed.remove(name);
        return changed;
    }

    private static InboundEvent read(Map<String, String> headers, String data) throws Envelope.Unreadable {
        return Envelope.inbound(record(headers, data.getBytes(UTF_8)), JSON, false);
    }

    @Test
    void readsAMessageOfOurs() throws Envelope.Unreadable {
        var event = read(with("ce_causationid", "request-7"), "{\"version\":4,\"title\":\"好\"}");

        assertThat(event.topic()).isEqualTo("complaints.intake");
        assertThat(event.id()).isEqualTo("e-1");
        assertThat(event.source()).isEqualTo("/redress/intake");
        assertThat(event.type()).isEqualTo("complaint.received.v1");
        assertThat(event.key()).isEqualTo("c-1");
        assertThat(event.version()).isEqualTo(4);
        assertThat(event.time()).isEqualTo("2026-03-02T08:15:30.120Z");
        assertThat(event.causationId()).isEqualTo("request-7");
        assertThat(event.data().path("title").asText()).isEqualTo("好");
        assertThat(event.redriven()).isFalse();
    }

    @Test
    void takesTheTimeOfTheRecordWhereTheSenderSaysNone() throws Envelope.Unreadable {
        assertThat(read(without("ce_time"), "{\"version\":1}").time()).isEqualTo(Instant.ofEpochMilli(WRITTEN));
    }

    @Test
    void hasNoCauseWhereTheSenderSaysNone() throws Envelope.Unreadable {
        assertThat(read(ATTRIBUTES, "{\"version\":1}").causationId()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_source", "ce_type", "ce_subject"})
    void refusesAMessageWithout(String attribute) {
        assertThatThrownBy(() -> read(without(attribute), "{\"version\":1}")).isInstanceOf(Envelope.Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({"ce_subject,' '", "ce_specversion,7.3", "ce_time,yesterday"})
    void refusesAMessageWhose(String attribute, String value) {
        assertThatThrownBy(() -> read(with(attribute, value), "{\"version\":1}"))
                .isInstanceOf(Envelope.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"version\":0}",
                "{\"version\":-1}",
                "{\"version\":1.0}",
                "{\"version\":\"1\"}",
                "{\"version\":null}",
                "{\"version\":9223372036854775808}",
                "[1]",
                "7"
            })
    void refusesDataWithoutAVersionFromOneOn(String data) {
        assertThatThrownBy(() -> read(ATTRIBUTES, data))
                .isInstanceOf(Envelope.Unreadable.class)
                .hasMessage("no version from 1 on");
    }

    @Test
    void saysWhereTheDataStopsToBeJsonAndNotWhatItHolds() {
        assertThatThrownBy(() -> read(ATTRIBUTES, "{\"version\":1,\"phone\":13812345678,oops}"))
                .isInstanceOf(Envelope.Unreadable.class)
                .hasMessageContaining("data is not JSON")
                .hasMessageContaining("line 1")
                .message()
                .doesNotContain("13812345678")
                .doesNotContain("oops");
    }

    @Test
    void refusesARecordWithoutAValue() {
        assertThatThrownBy(() -> Envelope.inbound(record(ATTRIBUTES, null), JSON, false))
                .isInstanceOf(Envelope.Unreadable.class)
                .hasMessage("the record has no value");
    }

    @Test
    void refusesARecordWithoutHeaders() {
        assertThatThrownBy(() -> read(Map.of(), "{\"version\":1}")).isInstanceOf(Envelope.Unreadable.class);
    }

    /** Anything else would hold up its partition for ever. */
    @Property
    void neverThrowsAnythingElseWhateverTheBytesAre(@ForAll byte[] value, @ForAll boolean structured) {
        var headers = structured ? Map.of("content-type", "application/cloudevents+json") : ATTRIBUTES;
        try {
            assertThat(Envelope.inbound(record(headers, value), JSON, false).version())
                    .isPositive();
        } catch (Envelope.Unreadable e) {
            assertThat(e).hasMessageNotContaining("\n");
        }
    }
}
