package dev.redress.followup;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.lookup.Lookup;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.parts.Wire;
import dev.redress.chassis.testing.SharedParts;
import dev.redress.chassis.testing.SharedPartsInitializer;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.followup.directory.domain.Staff;
import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.reactive.AutoConfigureWebTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The whole service on the real broker and store; one context for all tests, an id of its own for each complaint. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SharedPartsInitializer.class)
@AutoConfigureWebTestClient(timeout = "30s")
public abstract class RunningFollowupService {
    protected static final String INTAKE = "complaints.intake";
    protected static final String TRIAGE = "complaints.triage";
    protected static final String RESOLUTION = "complaints.resolution";
    protected static final String FOLLOWUP = "complaints.followup";
    protected static final String DIRECTORY = "complaints.directory";
    protected static final String DEAD = "followup.complaints.resolution-dlt";
    protected static final String RECEIVED = "complaint.received.v1";
    protected static final String TRIAGED = "complaint.triaged.v1";
    protected static final String RESOLVED = "complaint.resolved.v1";
    protected static final String REJECTED = "complaint.rejected.v1";
    protected static final Wire WIRE = SharedParts.wire().topics(INTAKE, TRIAGE, RESOLUTION, DIRECTORY);
    protected static final Instant LONG_AGO = Instant.parse("2026-03-04T09:45:00Z");

    /** Two who ask customers; tests of other things may hire more. */
    private static final List<String> ASKERS = List.of("F1-" + UUID.randomUUID(), "F2-" + UUID.randomUUID());

    protected final String id = UUID.randomUUID().toString();

    @Autowired
    protected WebTestClient web;

    @Autowired
    protected MeterRegistry metrics;

    @Autowired
    protected Lookup<Staff> staff;

    @BeforeEach
    protected void hiresThoseWhoAsk() {
        ASKERS.forEach(it -> hire(it, "FOLLOWUP", "CARE"));
    }

    // What other stages tell.

    protected void hire(String code, String role, String department) {
        if (staff.current().person(code).isEmpty()) {
            person(code, 1, role, department, true);
            await(code).until(() -> staff.current().person(code).isPresent());
        }
    }

    protected static void person(String code, int version, String role, String department, boolean active) {
        var entry = (ObjectNode)
                Contract.published().example("person.defined.v1", "minimal").deepCopy();
        entry.put("code", code)
                .put("version", version)
                .put("department", department)
                .put("active", active);
        entry.putArray("roles").add(role);
        entry.putArray("absences");
        WIRE.send(DIRECTORY, Wire.event("person.defined.v1", "/redress/triage", "person:" + code, entry.toString()));
    }

    protected ObjectNode example(String type, int version) {
        var data = (ObjectNode) Contract.published().example(type, "minimal").deepCopy();
        return data.put("complaintId", id).put("version", version);
    }

    protected static CloudEvent event(String type, String stage, JsonNode data) {
        return Wire.event(type, "/redress/" + stage, data.get("complaintId").asText(), data.toString());
    }

    protected void received() {
        WIRE.send(INTAKE, event(RECEIVED, "intake", example(RECEIVED, 1)));
    }

    protected void triaged(String severity) {
        var data = example(TRIAGED, 1).put("severity", severity).put("department", "SERVICE");
        WIRE.send(TRIAGE, event(TRIAGED, "triage", data));
    }

    protected void handled(int version, String handler) {
        var data = example("complaint.handler-changed.v1", version).put("handler", handler);
        WIRE.send(RESOLUTION, event("complaint.handler-changed.v1", "resolution", data));
    }

    protected CloudEvent resolved(int version, int cycle) {
        return event(RESOLVED, "resolution", example(RESOLVED, version).put("cycle", cycle));
    }

    /** Received, triaged, resolved long ago: it is planned. */
    protected JsonNode resolve(int version, int cycle) {
        return resolve(version, cycle, LONG_AGO);
    }

    protected JsonNode resolve(int version, int cycle, Instant at) {
        received();
        triaged("S3");
        var data = example(RESOLVED, version).put("cycle", cycle).put("resolvedAt", at.toString());
        WIRE.send(RESOLUTION, event(RESOLVED, "resolution", data));
        return awaitFollowUp(cycle);
    }

    // What we tell.

    protected List<Received> told(int atLeast) {
        var all = WIRE.await(FOLLOWUP, id, it -> distinct(it).size() >= atLeast);
        var told = distinct(all);
        for (var i = 0; i < told.size(); i++) {
            assertThat(Contract.published()
                            .validate(told.get(i).type(), told.get(i).json()))
                    .isEmpty();
            assertThat(told.get(i).json().get("version").intValue()).isEqualTo(i + 1);
        }
        return told;
    }

    /** A message may lie on its topic twice, with one id; readers pass over the second. */
    protected static List<Received> distinct(List<Received> all) {
        var known = new HashSet<String>();
        return all.stream().filter(it -> known.add(it.id())).toList();
    }

    /** Without their beginnings and ends. */
    protected static List<String> types(List<Received> told) {
        return told.stream()
                .map(it -> it.type().replaceAll("^(complaint|followup)\\.|\\.v1$", ""))
                .toList();
    }

    // What people do.

    protected static String bearer(String user, String role) {
        return "Bearer " + SharedParts.tokens().token(user, List.of(role), Duration.ofHours(1));
    }

    protected ResponseSpec get(String role, String uri) {
        return web.get()
                .uri(uri)
                .header("Authorization", bearer("local-" + role, role))
                .exchange();
    }

    /** @param body JSON with single quotes */
    protected ResponseSpec post(String user, String role, String uri, String body) {
        return web.post()
                .uri(uri)
                .header("Authorization", bearer(user, role))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.replace('\'', '"'))
                .exchange();
    }

    protected ResponseSpec post(String role, int cycle, String what, String body) {
        return post("local-" + role, role, "/followups/" + id + "-" + cycle + "/" + what, body);
    }

    protected ResponseSpec attempt(String role, int cycle, String body) {
        return post(role, cycle, "attempts", body);
    }

    protected JsonNode takes(int cycle, String body) {
        return json(attempt("agent", cycle, body).expectStatus().isOk());
    }

    protected static JsonNode json(ResponseSpec answer) {
        return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
    }

    protected JsonNode followUp(int cycle) {
        return json(get("quality", "/followups/" + id + "-" + cycle));
    }

    protected JsonNode awaitFollowUp(int cycle) {
        return awaitFollowUp(cycle, it -> true);
    }

    protected JsonNode awaitFollowUp(int cycle, Predicate<JsonNode> wanted) {
        return await().until(() -> followUp(cycle), it -> it.has("state") && wanted.test(it));
    }

    protected double heard(String type, String outcome) {
        return metrics.find("inbox.messages").tags("type", type, "outcome", outcome).counters().stream()
                .mapToDouble(it -> it.count())
                .sum();
    }
}
