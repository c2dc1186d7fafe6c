package dev.redress.resolution.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.text.domain.Sha256;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

class ArchiveIT extends ArchiveServiceTest {

    @Autowired
    ObjectMapper json;

    @Autowired
    MongoTemplate mongo;

    @Test
    void filesWhatAllStagesTellOnceEach() {
        tell(INTAKE, "complaint.received.v1", 1);
        awaitEntries(1);
        assigned(1);
        awaitEntries(2);
        tell(FOLLOWUP, "followup.planned.v1", 1);
        awaitEntries(3);
        send(SLA, "clock.started.v1", json.createObjectNode().put("version", 1).put("metric", "RESOLUTION"));
        awaitEntries(4);
        WIRE.sendAgain(WIRE.of(INTAKE, id).get(0));
        WIRE.sendAgain(WIRE.of(TRIAGE, id).get(0));
        tell(INTAKE, "complaint.acknowledged.v1", 2);
        assigned(2);

        var archive = awaitEntries(6);

        assertThat(archive.path("entries"))
                .extracting(it -> it.path("topic").asText())
                .startsWith(INTAKE, TRIAGE, FOLLOWUP, SLA)
                .hasSize(6);
        assertThat(archive.path("entries"))
                .extracting(it -> it.path("position").asInt())
                .containsExactly(1, 2, 3, 4, 5, 6);
        for (var entry : archive.path("entries")) {
            var told = told(entry);
            assertThat(entry.path("type").asText()).isEqualTo(told.type());
            assertThat(entry.path("data")).isEqualTo(told.json());
            assertThat(entry.path("version")).isEqualTo(told.json().path("version"));
        }
        var check = look("/cases/" + id + "/archive/verify");
        assertThat(check.path("intact").asBoolean()).isTrue();
        assertThat(check.path("entries").asInt()).isEqualTo(6);
        assertThat(check.path("head")).isEqualTo(archive.path("head"));
        assertThat(check.has("flaw")).isFalse();
    }

    @Test
    void filesWhatThisServiceItselfTells() {
        tell(INTAKE, "complaint.received.v1", 1);
        assigned(1);
        tell(RESOLUTION, "complaint.contacted.v1", 1);

        assertThat(awaitEntries(3).path("entries"))
                .extracting(it -> it.path("topic").asText())
                .containsExactlyInAnyOrder(INTAKE, TRIAGE, RESOLUTION);
    }

    /** A word of triage that opens no case, so that this service itself has nothing to add. */
    private void assigned(int version) {
        send(
                TRIAGE,
                "complaint.assigned.v1",
                json.createObjectNode().put("complaintId", id).put("version", version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "type", "messageId"})
    void findsAByteThatWasChangedInTheStore(String field) {
        threeEntries();
        var kept = mongo.findById(id, Document.class, "archives");
        var entry = kept.get("state", Document.class)
                .getList("entries", Document.class)
                .get(1);
        var text = entry.getString(field);
        entry.put(field, text.substring(0, 4) + (char) (text.charAt(4) ^ 1) + text.substring(5));
        mongo.save(kept, "archives");

        var check = look("/cases/" + id + "/archive/verify");

        assertThat(check.path("intact").asBoolean()).isFalse();
        assertThat(check.at("/flaw/position").asInt()).isEqualTo(2);
        assertThat(check.at("/flaw/kind").asText()).isEqualTo("ALTERED");
        assertThat(read(post(
                                        "lead",
                                        "/archive/verify",
                                        look("/cases/" + id + "/archive").toString())
                                .expectStatus()
                                .isOk())
                        .at("/flaw/position")
                        .asInt())
                .as("as seen from outside")
                .isEqualTo(2);
    }

    @Test
    void findsAnEntryThatIsGoneFromTheStore() {
        threeEntries();
        var kept = mongo.findById(id, Document.class, "archives");
        kept.get("state", Document.class).getList("entries", Document.class).remove(1);
        mongo.save(kept, "archives");

        var check = look("/cases/" + id + "/archive/verify");

        assertThat(check.at("/flaw/position").asInt()).isEqualTo(2);
        assertThat(check.at("/flaw/kind").asText()).isEqualTo("REMOVED");
    }

    @Test
    void verifiesACopyHoweverItIsLaidOut() throws IOException {
        threeEntries();
        var exported = look("/cases/" + id + "/archive");
        assertThat(exported.path("howToVerify").asText()).contains("SHA-256");
        var sorted =
                json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT);
        var laidOut = sorted.writeValueAsString(sorted.convertValue(exported, Object.class));

        var check =
                read(post("quality", "/archive/verify", laidOut).expectStatus().isOk());

        assertThat(check.path("intact").asBoolean()).isTrue();
        assertThat(check.path("complaintId").asText()).isEqualTo(id);
    }

    @Test
    void findsWhatWasDoneToACopy() {
        threeEntries();
        var exported = look("/cases/" + id + "/archive");

        var moved = (ObjectNode) exported.deepCopy();
        var entries = (ArrayNode) moved.path("entries");
        entries.add(entries.remove(1));
        assertThat(flawOf(moved)).isEqualTo("2 MOVED");

        var cut = (ObjectNode) exported.deepCopy();
        ((ArrayNode) cut.path("entries")).remove(2);
        assertThat(flawOf(cut)).isEqualTo("3 REMOVED");

        var altered = (ObjectNode) exported.deepCopy();
        ((ObjectNode) altered.at("/entries/0/data")).put("number", "another");
        assertThat(flawOf(altered)).isEqualTo("1 ALTERED");

        var paper = (ObjectNode) exported.deepCopy();
        paper.withArray("documents")
                .addObject()
                .put("name", "agreement.txt")
                .put("mediaType", "text/plain")
                .put("sha256", Sha256.hex("one text"))
                .put("text", "another");
        var check = read(post("quality", "/archive/verify", paper.toString()));
        assertThat(check.path("intact").asBoolean()).isFalse();
        assertThat(check.at("/alteredDocuments/0").asText()).isEqualTo("agreement.txt");
    }

    @Test
    void takesCopiesThatAreLargerThanOtherBodies() {
        threeEntries();
        var exported = (ObjectNode) look("/cases/" + id + "/archive");
        var large = exported.toString().replaceFirst(",", "," + " ".repeat(3_000_000));

        assertThat(read(post("quality", "/archive/verify", large).expectStatus().isOk())
                        .path("intact")
                        .asBoolean())
                .isTrue();
        post("quality", "/archive/verify", large + " ".repeat(6_000_000))
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("resolution:too-large");
    }

    @Test
    void saysWhatIsWrongWithACopyThatCannotBeRead() {
        post("quality", "/archive/verify", "no json")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("resolution:malformed");
        post("quality", "/archive/verify", "null")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("body");
        post("quality", "/archive/verify", "{\"complaintId\":\"x\",\"head\":{\"position\":1},\"entries\":[{}]}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[?(@.field == 'head.hash')]")
                .exists()
                .jsonPath("$.errors[?(@.field == 'entries[0].data')]")
                .exists();
        post("quality", "/archive/verify", "{\"complaintId\":\"x\",\"entries\":7}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("entries");
    }

    @Test
    void isForLeadsManagersAndQualityAlone() {
        for (var uri : List.of(
                "/cases/" + id + "/archive",
                "/cases/" + id + "/archive/verify",
                "/archive/roots",
                "/archive/roots/2026-03-02/verify")) {
            get("agent", uri).expectStatus().isForbidden();
            get("publisher", uri).expectStatus().isForbidden();
            for (var role : List.of("lead", "manager", "quality", "admin")) {
                get(role, uri).expectStatus().value(it -> assertThat(it).isIn(200, 404));
            }
        }
        post("agent", "/archive/verify", "{}").expectStatus().isForbidden();
        get("lead", "/cases/" + id + "/archive")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("resolution:not-found");
    }

    @Test
    void listsRootsAndSaysWhatIsNotSealed() {
        assertThat(look("/archive/roots").path("total").asInt()).isNotNegative();
        get("quality", "/archive/roots/2020-01-01/verify").expectStatus().isNotFound();
        get("quality", "/archive/roots/yesterday/verify")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("day");
        get("quality", "/archive/roots?size=0").expectStatus().isBadRequest();
    }

    private void threeEntries() {
        tell(INTAKE, "complaint.received.v1", 1);
        awaitEntries(1);
        assigned(1);
        awaitEntries(2);
        tell(INTAKE, "complaint.acknowledged.v1", 2);
        awaitEntries(3);
    }

    private String flawOf(JsonNode copy) {
        var check = read(post("quality", "/archive/verify", copy.toString())
                .expectStatus()
                .isOk());
        assertThat(check.path("intact").asBoolean()).isFalse();
        return check.at("/flaw/position").asInt() + " " + check.at("/flaw/kind").asText();
    }

    private Received told(JsonNode entry) {
        return WIRE.of(entry.path("topic").asText(), id).stream()
                .filter(it -> it.id().equals(entry.path("id").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("never told: "
                        + StreamSupport.stream(entry.spliterator(), false).toList()));
    }
}
