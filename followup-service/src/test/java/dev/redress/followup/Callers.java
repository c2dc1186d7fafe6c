package dev.redress.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.testing.Received;
import dev.redress.chassis.testing.Tokens;
import dev.redress.chassis.testing.Wire;
import dev.redress.chassis.testing.contract.Contract;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Complaints and campaigns whose customers are to be sent a link, and what our people do for that. */
final class Callers implements AutoCloseable {
    private static final String INTAKE = "complaints.intake";
    private static final String TRIAGE = "complaints.triage";
    private static final String RESOLUTION = "complaints.resolution";
    private static final String FOLLOWUP = "complaints.followup";
    static final String HANDLER = "E2011";

    private final Wire wire = Wire.shared().topics(INTAKE, TRIAGE, RESOLUTION);
    private final WebTestClient web;

    Callers(WebTestClient web) {
        this.web = web;
    }

    /** A complaint that was just resolved, so that its customer is to be asked; gives its id. */
    String resolved(String number, String language, String resolvedAt) {
        var id = UUID.randomUUID().toString();
        tell(INTAKE, "intake", id, example("complaint.received.v1", id, 1).put("number", number).put("language", language));
        tell(TRIAGE, "triage", id, example("complaint.triaged.v1", id, 1));
        resolvedAgain(id, 1, 1, resolvedAt);
        return id;
    }

    /** Its next cycle has ended. */
    void resolvedAgain(String id, int version, int cycle, String resolvedAt) {
        tell(
                RESOLUTION,
                "resolution",
                id,
                example("complaint.resolved.v1", id, version)
                        .put("cycle", cycle)
                        .put("resolvedAt", resolvedAt)
                        .put("by", HANDLER));
        awaitJson("/followups/" + id + "-" + cycle, it -> it.has("state"));
    }

    private static ObjectNode example(String type, String id, int version) {
        var data = (ObjectNode) Contract.published().example(type, "minimal").deepCopy();
        return data.put("complaintId", id).put("version", version).put("type", type);
    }

    private void tell(String topic, String stage, String id, ObjectNode data) {
        var type = data.remove("type").asText();
        wire.send(topic, Wire.event(type, "/redress/" + stage, id, data.toString()));
    }

    /** The last message of a type that we told of a complaint, as soon as it is there. */
    JsonNode told(String id, String type) {
        var message = wire.awaitType(FOLLOWUP, id, type).json();
        assertThat(Contract.published().validate(type, message)).isEmpty();
        return message;
    }

    /** The types of all that we told of a complaint so far. */
    List<String> told(String id) {
        var known = new HashSet<String>();
        return wire.of(FOLLOWUP, id).stream()
                .filter(it -> known.add(it.id()))
                .map(Received::type)
                .toList();
    }

    JsonNode followUp(String id, int cycle) {
        return json(get("/followups/" + id + "-" + cycle));
    }

    /** The path of a link to the survey. */
    String survey(String id, int cycle) {
        return path(link(id, cycle, "agent").expectStatus().isOk());
    }

    ResponseSpec link(String id, int cycle, String role) {
        return post(role, "/followups/" + id + "-" + cycle + "/link", "{}");
    }

    /** An invitation of a campaign that has begun and has one customer; gives its id. */
    String invited(String campaign) {
        json(post("quality", "/campaigns/" + campaign + "/frame", "{'customers': ['cu-" + UUID.randomUUID() + "']}")
                .expectStatus()
                .isOk());
        post("quality", "/campaigns/" + campaign + "/sample", "{}").expectStatus().is2xxSuccessful();
        return awaitJson("/campaigns/" + campaign + "/invitations", it -> it.at("/total").intValue() == 1)
                .at("/items/0/invitationId")
                .asText();
    }

    /** A campaign about days on which nobody complained; gives its id. */
    String campaign() {
        return json(web.post()
                        .uri("/campaigns")
                        .header("Authorization", Tokens.shared().bearer("quality"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{'name': 'First half', 'from': '2019-01-01', 'to': '2019-06-30'}".replace('\'', '"'))
                        .exchange()
                        .expectStatus()
                        .isCreated())
                .get("campaignId")
                .asText();
    }

    /** The path of a link to the questions of a campaign. */
    String opinion(String invitation) {
        return path(post("agent", "/invitations/" + invitation + "/link", "{}")
                .expectStatus()
                .isOk());
    }

    private static String path(ResponseSpec answer) {
        return URI.create(json(answer).get("url").asText()).getPath();
    }

    ResponseSpec get(String uri) {
        return web.get()
                .uri(uri)
                .header("Authorization", Tokens.shared().bearer("quality"))
                .exchange();
    }

    ResponseSpec post(String role, String uri, String body) {
        return web.post()
                .uri(uri)
                .header("Authorization", Tokens.shared().bearer(role))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.replace('\'', '"'))
                .exchange();
    }

    JsonNode awaitJson(String uri, Predicate<JsonNode> wanted) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> json(get(uri)), wanted);
    }

    static JsonNode json(ResponseSpec answer) {
        return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
    }

    @Override
    public void close() {
        wire.close();
    }
}
