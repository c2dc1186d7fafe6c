package dev.redress.analytics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.analytics.domain.Fact;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
    private static final String ID = "0d9c1f9e-6c1b-4c39-9a35-0a8d1b1c2d3e";
    private static final String ABOUT = "\"complaintId\": \"" + ID + "\", \"version\": 3";

    @Test
    void countsATypeThatItDoesNotKnow() throws Exception {
        var read = EventReader.read(Records.binary("complaints.intake", "complaint.foretold.v7", "{" + ABOUT + "}"));
        assertThat(read.fact().type()).isEqualTo("complaint.foretold.v7");
        assertThat(read.fact().about()).hasToString(ID);
        assertThat(read.fact().version()).isEqualTo(3);
        assertThat(read.fact().happened()).isEqualTo(Records.HAPPENED);
        assertThat(read.time()).isEqualTo(Records.HAPPENED);
    }

    @Test
    void tellsReceiptsApartByTheirId() throws Exception {
        var one = EventReader.read(Records.binary("complaints.receipts", "submission.accepted.v1", "{}"));
        var same = EventReader.read(Records.binary("complaints.receipts", "submission.accepted.v1", "{}"));
        var otherRecord = Records.binary("complaints.receipts", "submission.accepted.v1", "{}");
        otherRecord.headers().remove("ce_id").add("ce_id", new byte[] {'x'});
        assertThat(same.fact()).isEqualTo(one.fact());
        assertThat(EventReader.read(otherRecord).fact().about())
                .isNotEqualTo(one.fact().about());
    }

    @ParameterizedTest
    @CsvSource({
        "complaints.actions, action.unheard-of.v1, 0d9c1f9e-6c1b-4c39-9a35-0a8d1b1c2d3e, 1d9c1f9e-6c1b-4c39-9a35-0a8d1b1c2d3e",
        "complaints.archive, archive.sealed.v1, 2026-03-02, 2026-03-03",
        "complaints.campaigns, campaign.opened.v1, 0d9c1f9e-6c1b-4c39-9a35-0a8d1b1c2d3e, 1d9c1f9e-6c1b-4c39-9a35-0a8d1b1c2d3e",
        "complaints.invitations, invitation.issued.v1, 0d9c1f9e-6c1b-4c39-9a35-0a8d1b1c2d3e, 1d9c1f9e-6c1b-4c39-9a35-0a8d1b1c2d3e",
        "complaints.reviews, review.assigned.v1, 0d9c1f9e-6c1b-4c39-9a35-0a8d1b1c2d3e, 1d9c1f9e-6c1b-4c39-9a35-0a8d1b1c2d3e"
    })
    void tellsWhatIsNotAboutAComplaintApartByItsSubject(String topic, String type, String subject, String other)
            throws Exception {
        var one = about(subject, topic, type);
        assertThat(about(subject, topic, type)).isEqualTo(one);
        assertThat(one.version()).isEqualTo(3);
        assertThat(about(other, topic, type).about()).isNotEqualTo(one.about());
    }

    private static Fact about(String subject, String topic, String type) throws Exception {
        var record = Records.binary(topic, type, "{\"version\": 3}");
        record.headers().remove("ce_subject").add("ce_subject", subject.getBytes(StandardCharsets.UTF_8));
        return EventReader.read(record).fact();
    }

    @Test
    void countsAComplaintHoweverLongTheNameOfItsProduct() throws Exception {
        var name = "very ".repeat(100) + "large dishwasher";
        var read = EventReader.read(Records.binary(
                "complaints.intake",
                "complaint.received.v1",
                "{" + ABOUT + ", \"channel\": \"WEB\", \"receivedAt\": \"2026-01-01T00:00:00Z\","
                        + " \"product\": {\"name\": \"" + name + "\"}}"));
        assertThat(read.fact().matter().product()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{" + ABOUT + ", \"metric\": \"TASK\", \"cycle\": 1}",
                "{" + ABOUT + ", \"metric\": \"TASK\", \"metAt\": \"2026-01-01T00:00:00Z\"}",
                "{" + ABOUT + ", \"cycle\": 1, \"metAt\": \"2026-01-01T00:00:00Z\"}",
                "{" + ABOUT + ", \"metric\": \"TASK\", \"cycle\": 1, \"metAt\": \"2026-01-01T00:00:00Z\","
                        + " \"elapsedSeconds\": \"secret\"}",
                "{" + ABOUT + ", \"metric\": \"TASK\", \"cycle\": 1, \"metAt\": \"2026-01-01T00:00:00Z\","
                        + " \"elapsedSeconds\": -60}",
                "{" + ABOUT + ", \"metric\": \"TASK\", \"cycle\": 1, \"metAt\": \"2026-01-01T00:00:00Z\","
                        + " \"elapsedSeconds\": 9223372036854775807}",
            })
    void refusesAClockThatCannotBeCounted(String data) {
        refuses(Records.binary("complaints.sla", "clock.met.v1", data));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"scores\": {\"result\": 6, \"speed\": 1, \"attitude\": 1}",
                "\"scores\": {\"result\": 1, \"speed\": 0, \"attitude\": 1}",
                "\"scores\": {\"result\": 1, \"speed\": 1, \"attitude\": \"secret\"}",
                "\"scores\": {\"result\": 1, \"speed\": 1}",
                "\"scores\": null",
                "\"comment\": \"secret\"",
            })
    void refusesAnswersThatCannotBeCounted(String scores) {
        refuses(Records.binary(
                "complaints.followup",
                "complaint.surveyed.v1",
                "{" + ABOUT + ", \"cycle\": 1, \"solved\": \"YES\", \"surveyedAt\": \"2026-01-01T00:00:00Z\", " + scores
                        + "}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"scores\": [{\"item\": \"COURTESY\", \"score\": 0}], \"mean\": 1",
                "\"scores\": [{\"item\": \"COURTESY\"}], \"mean\": 1",
                "\"scores\": [null], \"mean\": 1",
                "\"scores\": null, \"mean\": 1",
                "\"scores\": [], \"mean\": 0.99",
                "\"scores\": [], \"mean\": 1e400",
                "\"scores\": [], \"mean\": \"secret\"",
                "\"scores\": []",
            })
    void refusesMarksThatCannotBeCounted(String scores) {
        refuses(Records.binary(
                "complaints.reviews",
                "review.completed.v1",
                "{\"version\": 3, \"completedAt\": \"2026-01-01T00:00:00Z\", " + scores + "}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"A\", \"population\": 0, \"drawn\": 0}",
                "{\"name\": \"A\", \"population\": 2, \"drawn\": 3}",
                "{\"name\": \"A\", \"population\": 2}",
            })
    void refusesAStratumThatCannotBe(String stratum) {
        refuses(Records.binary(
                "complaints.reviews",
                "review.opened.v1",
                "{\"version\": 1, \"month\": \"2026-03\", \"department\": \"A\", \"severity\": \"S1\","
                        + " \"stratum\": " + stratum + "}"));
    }

    @Test
    void readsStructuredMode() throws Exception {
        var record = Records.record(
                "complaints.intake", Map.of("content-type", "application/cloudevents+json"), """
                {"specversion": "1.0", "id": "1", "source": "/s", "type": "complaint.noted.v1",
                 "time": "2026-03-02T08:15:30.250Z", "datacontenttype": "application/json", "data": {%s}}
                """.formatted(ABOUT));
        assertThat(EventReader.read(record).fact().happened()).isEqualTo(Records.HAPPENED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "",
                "[]",
                "null",
                "{}",
                "{\"complaintId\": \"secret\", \"version\": 1, \"channel\": \"WEB\", \"receivedAt\": \"2026-01-01T00:00:00Z\"}",
                "{" + ABOUT + "}",
                "{" + ABOUT + ", \"channel\": \"WEB\"}",
                "{" + ABOUT + ", \"channel\": null, \"receivedAt\": \"2026-01-01T00:00:00Z\"}",
                "{" + ABOUT + ", \"channel\": \"WEB\", \"receivedAt\": \"secret\"}",
                "{" + ABOUT + ", \"channel\": \"WEB\", \"receivedAt\": \"+200000-01-01T00:00:00Z\"}",
                "{\"complaintId\": \"" + ID + "\", \"version\": 0, \"channel\": \"WEB\","
                        + " \"receivedAt\": \"2026-01-01T00:00:00Z\"}",
            })
    void refusesDataThatCannotBeCountedWithoutRepeatingIt(String data) {
        refuses(Records.binary("complaints.intake", "complaint.received.v1", data));
    }

    @Test
    void refusesACodeThatIsNoCode() {
        refuses(Records.binary(
                "complaints.intake",
                "complaint.received.v1",
                "{" + ABOUT + ", \"channel\": \"" + "secret".repeat(100)
                        + "\", \"receivedAt\": \"2026-01-01T00:00:00Z\"}"));
    }

    @Test
    void refusesWhatIsNoCloudEvent() {
        refuses(Records.record("complaints.intake", Map.of(), "secret"));
        refuses(new ConsumerRecord<>("complaints.intake", 0, 0, "key", null));
    }

    private static void refuses(ConsumerRecord<String, byte[]> record) {
        assertThatThrownBy(() -> EventReader.read(record))
                .isInstanceOf(EventReader.Unreadable.class)
                .message()
                .isNotBlank()
                .doesNotContain("secret");
    }
}
