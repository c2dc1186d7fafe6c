package dev.redress.chassis.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class MessageRecordsTest {
    private static OutboxEntry.Message message(String time, String cause) {
        return new OutboxEntry.Message(
                "e-1",
                "/redress/intake",
                "complaints.intake",
                "complaint.received.v1",
                "c-1",
                7,
                Instant.parse(time),
                cause,
                "{\"title\":\"好\"}");
    }

    private static Map<String, String> headers(ProducerRecord<String, byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        record.headers().forEach(it -> headers.put(it.key(), new String(it.value(), UTF_8)));
        return headers;
    }

    @Test
    void writesTheDataAsItLiesInTheOutbox() {
        var record = MessageRecords.of(message("2026-03-02T08:15:30.120Z", ""));

        assertThat(record.topic()).isEqualTo("complaints.intake");
        assertThat(record.key()).isEqualTo("c-1");
        assertThat(new String(record.value(), UTF_8)).isEqualTo("{\"title\":\"好\"}");
        assertThat(record.partition()).isNull();
    }

    @Test
    void writesATimeWithThreeDigitsOfMillisecondsWhateverTheyAre() {
        assertThat(headers(MessageRecords.of(message("2026-03-02T08:15:30Z", ""))))
                .containsEntry("ce_time", "2026-03-02T08:15:30.000Z");
        assertThat(headers(MessageRecords.of(message("2026-03-02T08:15:30.25Z", ""))))
                .containsEntry("ce_time", "2026-03-02T08:15:30.250Z");
        assertThat(headers(MessageRecords.of(message("2026-03-02T08:15:30.123456Z", ""))))
                .containsEntry("ce_time", "2026-03-02T08:15:30.123Z");
    }

    @Test
    void namesTheSchemaOfWhatIsOursAndOfNothingElse() {
        var ours = message("2026-03-02T08:15:30Z", "");
        var theirs = new OutboxEntry.Message(
                "e-1", "/webshop", "complaints.submissions", "complaint.submitted.v1", "c-1", 1, ours.time(), "", "{}");

        assertThat(headers(MessageRecords.of(ours)))
                .containsEntry("ce_dataschema", "urn:redress:events:complaint.received.v1");
        assertThat(headers(MessageRecords.of(new OutboxEntry.DeadLetter(theirs, "why"))))
                .doesNotContainKey("ce_dataschema");
    }

    @Test
    void namesACauseWhereThereIsOne() {
        assertThat(headers(MessageRecords.of(message("2026-03-02T08:15:30Z", "request-7"))))
                .containsEntry("ce_causationid", "request-7");
        assertThat(headers(MessageRecords.of(message("2026-03-02T08:15:30Z", ""))))
                .doesNotContainKey("ce_causationid");
    }

    @Test
    void saysWhyADeadLetterIsOneAndNothingOfTheKindOnAMessage() {
        var message = message("2026-03-02T08:15:30Z", "");

        assertThat(headers(MessageRecords.of(new OutboxEntry.DeadLetter(message, "Refusal: 太晚"))))
                .containsEntry(MessageRecords.REASON, "Refusal: 太晚")
                .containsEntry("ce_id", "e-1");
        assertThat(headers(MessageRecords.of(message))).doesNotContainKey(MessageRecords.REASON);
    }
}
