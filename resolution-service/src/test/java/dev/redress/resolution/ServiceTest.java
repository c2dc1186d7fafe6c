package dev.redress.resolution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.parts.Wire;
import dev.redress.chassis.testing.SharedParts;
import dev.redress.chassis.testing.SharedPartsInitializer;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.resolution.casework.ContextProvider;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.reactive.AutoConfigureWebTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The whole service on the real broker and store; one context for all tests, an id of its own for each complaint. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SharedPartsInitializer.class)
@AutoConfigureWebTestClient(timeout = "30s")
abstract class ServiceTest {
    static final String INTAKE = "complaints.intake";
    static final String TRIAGE = "complaints.triage";
    static final String FOLLOWUP = "complaints.followup";
    static final String RESOLUTION = "complaints.resolution";
    static final String SLA = "complaints.sla";
    static final String DIRECTORY = "complaints.directory";
    static final Wire WIRE = SharedParts.wire().topics(INTAKE, TRIAGE, FOLLOWUP, DIRECTORY, "complaints.notices");

    static final String CALL = "{\"channel\":\"PHONE\",\"direction\":\"OUTBOUND\",\"reached\":true}";
    static final String CAUSE = "{\"rootCause\":\"SUPPLIER\",\"fault\":\"FULL\"}";
    static final String PROPOSAL = "{\"remedies\":[{\"kind\":\"APOLOGY\"}],\"description\":\"a written apology\"}";
    static final String FINDINGS =
            "{\"channel\":\"PHONE\",\"cause\":\"a short seal\",\"opinion\":\"ours to put right\"}";
    static final String LETTER = "{\"kind\":\"APOLOGY\",\"paidOn\":\"2026-01-05\",\"reference\":\"LETTER-7\"}";
    static final String OFFER = "{}";
    static final String YES = "{\"accepted\":true,\"evidence\":\"CALL\",\"reference\":\"REC-7\"}";
    static final String NO = "{\"accepted\":false,\"reason\":\"too little\"}";
    static final String DONE = "{\"outcome\":\"UPHELD\",\"summary\":\"replaced\"}";
    static final String REFUSED = "{\"outcome\":\"NOT_UPHELD\",\"reason\":\"works as it should\","
            + "\"furtherWays\":\"the ombudsman\",\"toldBy\":\"LETTER\"}";

    /** Complaints of the tests are a few minutes old: no clock has anything to say yet. */
    static final Instant RECEIVED = tenMinutesAgo();

    final String id = UUID.randomUUID().toString();

    @Autowired
    WebTestClient http;

    @Autowired
    ContextProvider contexts;

    /** Others fill the directory too, and what a known directory does not name is refused. */
    @BeforeEach
    void knowsTheDepartmentsOfTheExamples() {
        var known = List.of("AFTER_SALES", "WAREHOUSE");
        if (!contexts.staff().departments().stream()
                .map(it -> it.code())
                .toList()
                .containsAll(known)) {
            known.forEach(ServiceTest::department);
            Patience.await("departments")
                    .until(() -> known.stream()
                            .allMatch(it -> contexts.staff().department(it).isPresent()));
        }
    }

    static void department(String code) {
        WIRE.send(
                DIRECTORY,
                Wire.event(
                        "department.defined.v1",
                        "/redress/triage",
                        "department:" + code,
                        "{\"code\":\"%1$s\",\"version\":1,\"names\":{\"zh\":\"%1$s\",\"en\":\"%1$s\"},\"active\":true}"
                                .formatted(code)));
    }

    void person(String code, String role, String department, int level) {
        WIRE.send(
                DIRECTORY,
                Wire.event(
                        "person.defined.v1",
                        "/redress/triage",
                        "person:" + code,
                        ("{\"code\":\"%1$s\",\"version\":1,\"displayName\":\"%1$s\",\"roles\":[\"%2$s\"],\"department\":\"%3$s\","
                                        + "\"level\":%4$s,\"absences\":[],\"active\":true}")
                                .formatted(code, role, department, level)));
        Patience.await(code).until(() -> contexts.staff().person(code).isPresent());
    }

    private static Instant tenMinutesAgo() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofMinutes(10));
    }

    /** So many minutes after receipt, as messages tell the time. */
    static String minute(int number) {
        return RECEIVED.plus(Duration.ofMinutes(number)).toString();
    }

    // What other stages tell.

    void received() {
        send(
                INTAKE,
                "complaint.received.v1",
                example("complaint.received.v1", 1).put("receivedAt", minute(0)));
    }

    void triaged() {
        send(TRIAGE, "complaint.triaged.v1", verdict());
    }

    ObjectNode verdict() {
        return example("complaint.triaged.v1", 1).put("receivedAt", minute(0)).put("triagedAt", minute(1));
    }

    void reopened(int version, int cycle) {
        reopened(version, cycle, 0);
    }

    void reopened(int version, int cycle, int levelFloor) {
        var data = example("complaint.reopened.v1", version);
        if (levelFloor > 0) {
            data.put("levelFloor", levelFloor).put("trigger", "CUSTOMER_REQUEST");
        }
        data.put("cycle", cycle).put("followupId", id + "-" + (cycle - 1)).put("reopenedAt", minute(2));
        send(FOLLOWUP, "complaint.reopened.v1", data);
    }

    void closed(int version, int cycle) {
        var data = example("complaint.closed.v1", version);
        data.put("cycle", cycle).put("followupId", id + "-" + cycle).put("closedAt", minute(3));
        send(FOLLOWUP, "complaint.closed.v1", data);
    }

    void tell(String topic, String type, int version) {
        send(topic, type, example(type, version));
    }

    ObjectNode example(String type, int version) {
        var data = (ObjectNode) Contract.published().example(type, "minimal");
        return data.put("complaintId", id).put("version", version);
    }

    void send(String topic, String type, JsonNode data) {
        var source = "/redress/" + topic.substring(topic.indexOf('.') + 1);
        WIRE.send(topic, Wire.event(type, source, id, data.toString()));
    }

    // What handlers do.

    WebTestClient.ResponseSpec post(String role, String step, String body) {
        return http.post()
                .uri("/cases/" + id + "/" + step)
                .header("Authorization", SharedParts.tokens().bearer(role))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    JsonNode does(String step, String body) {
        return read(post("agent", step, body).expectStatus().isOk());
    }

    JsonNode leadDoes(String step, String body) {
        return read(post("lead", step, body).expectStatus().isOk());
    }

    /** Who may everywhere. */
    JsonNode managerDoes(String step, String body) {
        return read(post("manager", step, body).expectStatus().isOk());
    }

    WebTestClient.ResponseSpec get(String role, String uri) {
        return http.get()
                .uri(uri)
                .header("Authorization", SharedParts.tokens().bearer(role))
                .exchange();
    }

    JsonNode look(String uri) {
        return read(get("quality", uri).expectStatus().isOk());
    }

    static JsonNode read(WebTestClient.ResponseSpec answer) {
        return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
    }

    /** Waits until there is a case and it is as wanted. */
    JsonNode awaitCase(Predicate<JsonNode> wanted) {
        return Patience.await("case " + id)
                .until(() -> read(get("agent", "/cases/" + id)), it -> it.has("stage") && wanted.test(it));
    }

    JsonNode awaitStage(String stage) {
        return awaitCase(it -> it.path("stage").asText().equals(stage));
    }

    JsonNode opened() {
        received();
        triaged();
        return awaitCase(it -> it.has("complaint"));
    }

    /** One that asks for help: it may be resolved at first contact. */
    JsonNode openedCommunicative() {
        received();
        send(
                TRIAGE,
                "complaint.triaged.v1",
                verdict().put("nature", "COMMUNICATIVE").put("kind", "HELP").put("policy", "COMMUNICATIVE"));
        return awaitCase(it -> it.has("complaint"));
    }

    JsonNode resolved() {
        opened();
        does("contacts", CALL);
        does("cause", CAUSE);
        does("findings", FINDINGS);
        does("proposals", PROPOSAL);
        does("offer", OFFER);
        does("acceptance", YES);
        does("payments", LETTER);
        return does("resolution", DONE);
    }

    /**
     * What was told of this complaint, once at least so many messages are there. A message may lie on its topic twice, with
     * the same id; readers pass over the second, and so does this.
     */
    List<Received> told(int atLeast) {
        return once(WIRE.await(RESOLUTION, id, it -> once(it).size() >= atLeast));
    }

    /** The same by type. */
    List<String> toldTypes(int atLeast) {
        return told(atLeast).stream()
                .map(it -> it.type().replace("complaint.", "").replace(".v1", ""))
                .toList();
    }

    private static List<Received> once(List<Received> all) {
        var ids = new HashSet<String>();
        return all.stream().filter(it -> ids.add(it.id())).toList();
    }

    /** Sends the first message about this complaint on that topic again. */
    void again(String topic) {
        WIRE.sendAgain(WIRE.of(topic, id).get(0));
    }
}
