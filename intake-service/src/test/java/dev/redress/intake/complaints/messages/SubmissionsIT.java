package dev.redress.intake.complaints.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.outbox.MessageRecords;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.parts.Wire;
import dev.redress.chassis.testing.contract.MalformedJson;
import dev.redress.chassis.testing.contract.MalformedRequests;
import dev.redress.intake.IntakeApp;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubmissionsIT extends IntakeApp {
    private static final String SUBMISSIONS = "complaints.submissions";
    private static final String RECEIPTS = "complaints.receipts";

    private static CloudEvent submission(String form) {
        return Wire.event("complaint.submitted.v1", "/shop", null, form.replace('\'', '"'));
    }

    private Received receiptFor(CloudEvent sent) {
        return receiptsFor(sent, 1).get(0);
    }

    private List<Received> receiptsFor(CloudEvent sent, int count) {
        return awaiting(RECEIPTS, it -> it.json().path("submissionId").asText().equals(sent.getId()), count);
    }

    @Test
    void takesBinaryAndStructuredModeAndAnswersBoth() {
        var binary = submission("{'channel':'SYSTEM','narrative':'binary'}");
        var structured = submission("{'channel':'SYSTEM','narrative':'structured'}");
        wire.send(SUBMISSIONS, binary);
        wire.sendStructured(SUBMISSIONS, structured);
        for (var sent : List.of(binary, structured)) {
            var receipt = receiptFor(sent);
            assertThat(receipt.type()).isEqualTo("submission.accepted.v1");
            var id = receipt.json().get("complaintId").textValue();
            var received = wire.await("complaints.intake", id, 2).get(0).json();
            assertThat(received.get("sourceSystem").textValue()).isEqualTo("/shop");
            assertThat(received.get("number")).isEqualTo(receipt.json().get("number"));
        }
    }

    @Test
    void deliveredTwiceIsEnteredAndAnsweredOnce() {
        var sent = submission("{'channel':'SYSTEM','narrative':'twice'}");
        wire.send(SUBMISSIONS, sent);
        wire.send(SUBMISSIONS, sent);
        var last = submission("{'channel':'SYSTEM','narrative':'after both'}");
        wire.send(SUBMISSIONS, last);
        var id = receiptFor(sent).json().get("complaintId").textValue();
        receiptFor(last);
        assertThat(receiptsFor(sent, 1))
                .extracting(Received::id)
                .containsOnly(receiptFor(sent).id());
        assertThat(wire.await("complaints.intake", id, 2))
                .extracting(Received::id)
                .doesNotHaveDuplicates();
        assertThat(wire.told("complaints.intake", id)).hasSize(2);
    }

    @Test
    void answersAnotherSendingOfTheSameComplaintWithTheFirstReceipt() {
        var form = "{'channel':'SYSTEM','narrative':'same','externalId':'" + unique("t") + "'}";
        var first = submission(form);
        var second = submission(form);
        wire.send(SUBMISSIONS, first);
        var receipt = receiptFor(first).json();
        wire.send(SUBMISSIONS, second);
        var duplicate = receiptFor(second);
        assertThat(duplicate.type()).isEqualTo("submission.duplicate.v1");
        for (var field : List.of("complaintId", "number", "acknowledgedAt", "replyBy")) {
            assertThat(duplicate.json().get(field)).isEqualTo(receipt.get(field));
        }
    }

    @Test
    void refusesAnotherComplaintUnderTheSameId() {
        var externalId = unique("t");
        var first = submission("{'channel':'SYSTEM','narrative':'one','externalId':'" + externalId + "'}");
        var other = submission("{'channel':'SYSTEM','narrative':'two','externalId':'" + externalId + "'}");
        wire.send(SUBMISSIONS, first);
        receiptFor(first);
        wire.send(SUBMISSIONS, other);
        assertThat(receiptFor(other).json().get("code").textValue()).isEqualTo("intake:conflict");
    }

    @Test
    void saysWhatIsWrongWithAFormAndGoesOn() {
        var invalid = submission("{'channel':'SYSTEM','narrative':' ','customer':{'email':'x'}}");
        var malformed = submission("{'channel':'WEB','narrative':'x','receivedAt':'yesterday'}");
        var noJson = submission("{{{");
        var unknown = submission("{'channel':'SYSTEM','narrative':'good','unknown':'field'}");
        var two = submission("{'channel':'SYSTEM','narrative':'one'} {'channel':'SYSTEM','narrative':'two'}");
        var twice = submission("{'channel':'SYSTEM','narrative':'one','narrative':'two'}");
        var far = submission("{'channel':'SYSTEM','narrative':'one','receivedAt':'-9999-01-01T00:00:00Z'}");
        var good = submission("{'channel':'SYSTEM','narrative':'good'}");
        for (var it : List.of(invalid, malformed, noJson, unknown, two, twice, far, good)) {
            wire.send(SUBMISSIONS, it);
        }
        assertRejected(receiptFor(invalid).json(), "intake:invalid", "customer.email", "narrative");
        assertRejected(receiptFor(malformed).json(), "intake:malformed", "receivedAt");
        assertRejected(receiptFor(noJson).json(), "intake:malformed", "body");
        assertRejected(receiptFor(unknown).json(), "intake:malformed", "unknown");
        assertRejected(receiptFor(two).json(), "intake:malformed", "body");
        assertRejected(receiptFor(twice).json(), "intake:malformed", "narrative");
        assertRejected(receiptFor(far).json(), "intake:malformed", "receivedAt");
        assertThat(receiptFor(good).type()).isEqualTo("submission.accepted.v1");
    }

    private static void assertRejected(JsonNode receipt, String code, String... fields) {
        assertThat(receipt.get("code").textValue()).isEqualTo(code);
        assertThat(receipt.get("errors"))
                .extracting(it -> it.get("field").textValue())
                .containsExactly(fields);
    }

    @Test
    void sendsWhatIsNoCloudEventToTheDeadLetters() {
        var rubbish = unique("the customer's number is 13800138000, ").getBytes(StandardCharsets.UTF_8);

        wire.sendRaw(SUBMISSIONS, "13800138000", rubbish, Map.of("x-customer", "13800138000"));

        var letter = deadLetterOf(rubbish);
        assertThat(letter.key()).as("what it may tell of a person").isNull();
        assertThat(letter.value()).isNull();
        assertThat(letter.headers())
                .containsOnlyKeys(
                        "redress-reason",
                        "redress-origin",
                        "redress-payload-left-out",
                        "redress-payload-bytes",
                        "redress-payload-sha256");
        assertThat(letter.headers().get("redress-reason")).doesNotContain("13800138000");
        assertThat(body(as("ops").get().uri("/dead-letters").exchange()).toString())
                .contains("complaints.submissions")
                .doesNotContain("13800138000");
    }

    private Received deadLetterOf(byte[] payload) {
        var hash = MessageRecords.sha256(payload);
        return awaiting(
                        "intake.complaints.submissions-dlt",
                        it -> hash.equals(it.headers().get("redress-payload-sha256")),
                        1)
                .get(0);
    }

    /** Each of these once stopped the door for all senders, also after the next start. */
    @Test
    void answersOrPutsAsideEachOfThePoisonousAndTakesWhatFollows() {
        var tag = submission(
                "{'channel':'SYSTEM','narrative':'n','customer':{'language':'en" + "-ab".repeat(1000) + "'}}");
        var far = submission("{'channel':'SYSTEM','narrative':'n','expectedBy':'+999999999-12-31T23:59:59Z'}");
        var echo = submission("{'channel':'SYSTEM','narrative':'','externalId':'" + "x".repeat(1_000_000) + "'}");
        var nest = submission("[".repeat(100_000));
        var good = submission("{'channel':'SYSTEM','narrative':'after the poison'}");
        for (var sent : List.of(tag, far, echo, nest, good)) {
            wire.send(SUBMISSIONS, sent);
        }

        assertThat(receiptFor(good).type()).isEqualTo("submission.accepted.v1");
        for (var sent : List.of(tag, far, echo, nest)) {
            assertThat(receiptFor(sent).type()).isEqualTo("submission.rejected.v1");
        }
        assertThat(receiptFor(echo).json().get("externalId").textValue()).hasSize(200);
        assertThat(body(as("ops").get().uri("/actuator/health").exchange())
                        .at("/components/parts/status")
                        .textValue())
                .isEqualTo("UP");
    }

    @Test
    void answersASenderWhoseNameIsLongerThanAReceiptCanRepeat() {
        var sent = Wire.event(
                "complaint.submitted.v1",
                "/" + "x".repeat(900_000),
                null,
                "{\"channel\":\"SYSTEM\",\"narrative\":\"n\"}");
        wire.send(SUBMISSIONS, sent);

        assertRejected(receiptFor(sent).json(), "intake:malformed", "source");
    }

    @Test
    void givesASystemsOwnIdTheSameComplaintByWhicheverDoor() {
        var externalId = unique("t");
        var form = "{'channel':'SYSTEM','narrative':'one','sourceSystem':'shop','externalId':'" + externalId + "'}";
        var sent = submission(form);
        wire.send(SUBMISSIONS, sent);
        var receipt = receiptFor(sent).json();
        assertThat(receipt.get("complaintId").textValue()).isEqualTo(idOf("shop", externalId));
        var answer = post("publisher", form);
        answer.expectStatus().isOk();
        assertThat(body(answer).get("number")).isEqualTo(receipt.get("number"));
    }

    /** As over HTTP: what is malformed there is malformed here. */
    @Test
    void answersEachMalformedSubmissionAndEntersNone() {
        var bodies = MalformedRequests.bodies("intake", "POST /complaints");
        var sent = new HashMap<String, MalformedJson.Malformed>();
        for (var it : bodies) {
            var event = CloudEventBuilder.v1()
                    .withId(unique("malformed"))
                    .withSource(URI.create("/shop"))
                    .withType("complaint.submitted.v1")
                    .withData("application/json", it.body())
                    .build();
            sent.put(event.getId(), it);
            wire.send(SUBMISSIONS, event);
        }

        var receipts = awaiting(
                RECEIPTS, it -> sent.containsKey(it.json().path("submissionId").asText()), bodies.size());

        assertThat(receipts).allSatisfy(it -> {
            var malformed = sent.get(it.json().path("submissionId").asText());
            assertThat(it.type()).as(malformed.what()).isEqualTo("submission.rejected.v1");
            assertThat(it.json().path("errors"))
                    .as(malformed.what())
                    .anySatisfy(
                            error -> assertThat(error.path("field").asText()).startsWith(malformed.field()));
        });
    }
}
