package dev.redress.resolution.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Wire;
import dev.redress.chassis.testing.SharedParts;
import dev.redress.chassis.testing.SharedPartsInitializer;
import dev.redress.chassis.testing.contract.Contract;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.reactive.AutoConfigureWebTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The whole service on the real broker and store, as its archive sees it; an id of its own for each complaint. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SharedPartsInitializer.class)
@AutoConfigureWebTestClient(timeout = "30s")
abstract class ArchiveServiceTest {
    static final String INTAKE = "complaints.intake";
    static final String TRIAGE = "complaints.triage";
    static final String RESOLUTION = "complaints.resolution";
    static final String SLA = "complaints.sla";
    static final String FOLLOWUP = "complaints.followup";
    static final Wire WIRE = SharedParts.wire().topics(INTAKE, TRIAGE, SLA, FOLLOWUP);

    final String id = UUID.randomUUID().toString();

    @Autowired
    WebTestClient http;

    void tell(String topic, String type, int version) {
        var data = (ObjectNode) Contract.published().example(type, "full");
        send(topic, type, data.put("complaintId", id).put("version", version));
    }

    void send(String topic, String type, JsonNode data) {
        var source = "/redress/" + topic.substring(topic.indexOf('.') + 1);
        WIRE.send(topic, Wire.event(type, source, id, data.toString()));
    }

    WebTestClient.ResponseSpec get(String role, String uri) {
        return http.get()
                .uri(uri)
                .header("Authorization", SharedParts.tokens().bearer(role))
                .exchange();
    }

    WebTestClient.ResponseSpec post(String role, String uri, String body) {
        return http.post()
                .uri(uri)
                .header("Authorization", SharedParts.tokens().bearer(role))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    JsonNode look(String uri) {
        return read(get("quality", uri).expectStatus().isOk());
    }

    static JsonNode read(WebTestClient.ResponseSpec answer) {
        return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
    }

    /** Waits until the archive has at least so many entries. */
    JsonNode awaitEntries(int count) {
        return Patience.await("archive " + id)
                .until(
                        () -> read(get("quality", "/cases/" + id + "/archive")),
                        it -> it.path("entries").size() >= count);
    }
}
