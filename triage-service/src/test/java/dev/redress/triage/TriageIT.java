package dev.redress.triage;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.parts.Wire;
import dev.redress.chassis.testing.SharedParts;
import dev.redress.chassis.testing.SharedPartsInitializer;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.triage.directory.DirectoryService;
import dev.redress.triage.directory.domain.Department;
import dev.redress.triage.directory.domain.Department.Names;
import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Triage over the real broker and store: messages in, messages out, and the directory over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SharedPartsInitializer.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class TriageIT {
    private static final String INTAKE = "complaints.intake";
    private static final String TRIAGE = "complaints.triage";
    private static final String DIRECTORY = "complaints.directory";
    private static final String DEAD = "triage.complaints.intake-dlt";
    private static final String RECEIVED = "complaint.received.v1";
    private static final String TRIAGED = "complaint.triaged.v1";

    private static Wire wire;

    private final WebTestClient web;
    private final DirectoryService desk;
    private final MeterRegistry metrics;

    TriageIT(WebTestClient web, DirectoryService desk, MeterRegistry metrics) {
        this.web = web;
        this.desk = desk;
        this.metrics = metrics;
    }

    @BeforeAll
    static void open() {
        wire = SharedParts.wire().topics(INTAKE);
    }

    @AfterAll
    static void close() {
        wire.close();
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private static CloudEvent received(String id, String narrative) {
        var data =
                (ObjectNode) Contract.published().example(RECEIVED, "minimal").deepCopy();
        data.put("complaintId", id).put("narrative", narrative);
        return Wire.event(RECEIVED, "/redress/intake", id, data.toString());
    }

    private double heard(String outcome) {
        return metrics.find("inbox.messages").tags("type", RECEIVED, "outcome", outcome).counters().stream()
                .mapToDouble(it -> it.count())
                .sum();
    }

    private ResponseSpec get(String role, String path, Object... variables) {
        return web.get()
                .uri(path, variables)
                .header("Authorization", SharedParts.tokens().bearer(role))
                .exchange();
    }

    private ResponseSpec put(String role, String path, String json) {
        return web.put()
                .uri(path)
                .header("Authorization", SharedParts.tokens().bearer(role))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    private static List<Integer> versions(List<Received> all) {
        return all.stream()
                .map(it -> it.json().get("version").intValue())
                .distinct()
                .toList();
    }

    @Test
    void triagesAComplaintAsSoonAsItIsReceived() {
        var id = newId();
        var event = received(id, "高速行驶刹车失灵，险些撞车");

        wire.send(INTAKE, event);

        var told = wire.awaitType(TRIAGE, id, TRIAGED);
        var data = told.json();
        assertThat(Contract.published().validate(TRIAGED, data)).isEmpty();
        assertThat(data.get("complaintId").asText()).isEqualTo(id);
        assertThat(data.get("severity").asText()).isEqualTo("S1");
        assertThat(data.get("policy").asText()).isEqualTo("URGENT");
        assertThat(data.get("department").asText()).isEqualTo("QUALITY");
        assertThat(data.get("receivedAt").asText()).isEqualTo("2026-03-02T08:21:24.000Z");
        assertThat(told.headers())
                .containsEntry("ce_source", "/redress/triage")
                .containsEntry("ce_causationid", event.getId());
        get("agent", "/complaints/{id}", id)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.nature")
                .isEqualTo("VALID")
                .jsonPath("$.kind")
                .doesNotExist()
                .jsonPath("$.severity")
                .isEqualTo("S1")
                .jsonPath("$.rules[0]")
                .isEqualTo("accident");
    }

    @Test
    void changesNothingWhenTheSameComplaintIsDeliveredAgain() {
        var id = newId();
        var event = received(id, "账单多收了我的钱");
        wire.send(INTAKE, event);
        var first = wire.awaitType(TRIAGE, id, TRIAGED);
        var before = heard("duplicate");

        wire.send(INTAKE, event);

        await().until(() -> heard("duplicate") > before);
        assertThat(wire.of(TRIAGE, id)).containsExactly(first);
    }

    @Test
    void triagesWhateverElseIntakeSaysBefore() {
        var id = newId();
        var acknowledged = (ObjectNode) Contract.published()
                .example("complaint.acknowledged.v1", "minimal")
                .deepCopy();
        acknowledged.put("complaintId", id).put("version", 2);

        wire.send(INTAKE, Wire.event("complaint.acknowledged.v1", "/redress/intake", id, acknowledged.toString()));
        wire.send(INTAKE, received(id, "请问营业时间"));

        var data = wire.awaitType(TRIAGE, id, TRIAGED).json();
        assertThat(data.get("nature").asText()).isEqualTo("COMMUNICATIVE");
        assertThat(data.get("kind").asText()).isEqualTo("CONSULT");
        assertThat(data.get("policy").asText()).isEqualTo("COMMUNICATIVE");
    }

    @Test
    void laysWhatItCannotDecideAmongTheDeadLettersAndTakesItOnceItIsMended() {
        var id = newId();
        var whole = received(id, "包装破损");
        var data =
                (ObjectNode) Contract.published().example(RECEIVED, "minimal").deepCopy();
        data.put("complaintId", id).remove("narrative");

        wire.send(INTAKE, Wire.event(RECEIVED, "/redress/intake", id, data.toString()));

        var letter = wire.await(DEAD, id, 1).get(0);
        assertThat(letter.headers().get("redress-reason")).contains("narrative is missing");
        get("ops", "/dead-letters")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[?(@.key == '" + id + "')].topic")
                .isEqualTo(INTAKE);

        redrive();
        wire.await(DEAD, id, 2);
        assertThat(wire.of(TRIAGE, id)).isEmpty();

        wire.send(DEAD, whole);
        redrive();

        var told = wire.awaitType(TRIAGE, id, TRIAGED);
        assertThat(told.json().get("category").asText()).isEqualTo("PACKAGING");
    }

    @Test
    void goesOnBehindARecordThatIsNoMessage() {
        var id = newId();

        wire.sendRaw(INTAKE, id, "no event".getBytes(StandardCharsets.UTF_8), Map.of());
        wire.send(INTAKE, received(id, "漏水"));

        wire.awaitType(TRIAGE, id, TRIAGED);
        wire.await(DEAD, id, 1);
    }

    private void redrive() {
        web.post()
                .uri("/dead-letters/redrive")
                .header("Authorization", SharedParts.tokens().bearer("ops"))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void definesItsDepartmentsAtTheFirstStartAndOnceOnly() {
        var given = List.of(
                new Department("QUALITY", new Names("别的", "Something else"), "", true),
                new Department("SEEDED-TWICE", new Names("两次", "Twice"), "", true));

        var replicas = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> desk.seed(given)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(replicas).join();

        assertThat(versions(wire.await(DIRECTORY, "department:SEEDED-TWICE", 1)))
                .containsExactly(1);
        var quality = wire.await(DIRECTORY, "department:QUALITY", 1);
        assertThat(versions(quality)).containsExactly(1);
        assertThat(quality.get(0).json().at("/names/zh").asText()).isEqualTo("质量管理部");
        assertThat(desk.department("QUALITY").names().en()).isEqualTo("Quality and safety");
    }

    @Test
    void tellsEachChangeOfADepartmentOnce() {
        var one = "{\"names\": {\"zh\": \"一部\", \"en\": \"One\"}}";
        var two =
                "{\"code\": \"TOLD\", \"names\": {\"zh\": \"二部\", \"en\": \"Two\"}, \"parent\": \"SERVICE\", \"active\": false}";

        put("manager", "/departments/TOLD", one)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"code\": \"TOLD\", \"names\": {\"zh\": \"一部\", \"en\": \"One\"}, \"active\": true}");
        put("manager", "/departments/TOLD", one).expectStatus().isOk();
        put("admin", "/departments/TOLD", two).expectStatus().isOk();
        put("manager", "/departments/TOLD", two).expectStatus().isOk();

        var told = wire.await(DIRECTORY, "department:TOLD", it -> versions(it).contains(2));
        assertThat(versions(told)).containsExactly(1, 2);
        assertThat(told)
                .allSatisfy(it -> assertThat(Contract.published().validate("department.defined.v1", it.json()))
                        .isEmpty());
        get("quality", "/departments/TOLD").expectStatus().isOk().expectBody().json(two);
        get("lead", "/departments")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[?(@.code == 'TOLD')].parent")
                .isEqualTo("SERVICE");
    }

    @Test
    void definesPeople() {
        put(
                        "manager",
                        "/people/E2011",
                        "{\"displayName\": \"Handler 11\", \"roles\": [\"HANDLER\"], \"department\": \"SERVICE\"}")
                .expectStatus()
                .isOk();
        var lead = """
                {"displayName": "Lead", "roles": ["LEAD", "HANDLER"], "department": "SERVICE", "level": 1,
                 "absences": [{"from": "2026-04-06", "to": "2026-04-10"}], "standIn": "E2011", "active": true}
                """;

        put("manager", "/people/E2007", lead).expectStatus().isOk();
        put("manager", "/people/E2007", lead).expectStatus().isOk();

        var told = wire.awaitType(DIRECTORY, "person:E2007", "person.defined.v1");
        assertThat(Contract.published().validate("person.defined.v1", told.json()))
                .isEmpty();
        assertThat(versions(wire.of(DIRECTORY, "person:E2007"))).containsExactly(1);
        get("agent", "/people/E2007")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.standIn")
                .isEqualTo("E2011")
                .jsonPath("$.absences[0].to")
                .isEqualTo("2026-04-10");
        get("agent", "/people")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[?(@.code == 'E2011')].level")
                .isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /departments/X           | {"names": {"zh": "部"}}                                       | names.en    | not-blank
                    /departments/X           | {"names": {"zh": "部", "en": "X"}, "parent": "NONE"}           | parent      | unknown-code
                    /departments/X           | {"names": {"zh": "部", "en": "X"}, "parent": "X"}              | parent      | points-to-itself
                    /departments/X           | {"names": {"zh": "部", "en": "X"}, "parent": "a b"}            | parent      | pattern
                    /departments/X           | {"code": "Y", "names": {"zh": "部", "en": "X"}}                | code        | differs
                    /departments/X           | {"nmaes": {"zh": "部", "en": "X"}}                             | nmaes       | unknown-field
                    /departments/-X          | {"names": {"zh": "部", "en": "X"}}                             | code        | pattern
                    /departments/CUSTOMER_CARE | {"names": {"zh": "部", "en": "X"}, "active": false}          | active      | still-needed
                    /people/P                | {"displayName": "x", "roles": [], "department": "NONE"}        | department  | unknown-code
                    /people/P                | {"displayName": "x", "roles": []}                              | department  | not-null
                    /people/P                | {"displayName": " ", "roles": [], "department": "SERVICE"}     | displayName | not-blank
                    /people/P                | {"displayName": "x", "roles": ["KING"], "department": "SERVICE"} | roles[0]  | unreadable
                    /people/P                | {"displayName": "x", "roles": [], "department": "SERVICE", "level": 5} | level | max
                    /people/P                | {"displayName": "x", "roles": [], "department": "SERVICE", "standIn": "P"} | standIn | points-to-itself
                    /people/P                | {"displayName": "x", "roles": [], "department": "SERVICE", "standIn": "NOBODY"} | standIn | unknown-code
                    /people/P                | {"displayName": "x", "roles": [], "department": "SERVICE", "absences": [{"from": "2026-04-06", "to": "2026-04-05"}]} | absences | wrong-order
                    /people/P                | {"displayName": "x", "roles": [], "department": "SERVICE", "absences": [{"from": "2026-04-06"}]} | absences[0].to | not-null
                    """)
    void namesTheFieldThatIsWrong(String path, String body, String field, String code) {
        put("manager", path, body)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("triage:invalid")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].code")
                .isEqualTo(code);
    }

    @Test
    void sendsNothingMoreToADepartmentThatTakesNoComplaints() {
        var closed = "{\"names\": {\"zh\": \"物流部\", \"en\": \"Logistics\"}, \"active\": false}";
        var open = closed.replace("false", "true");
        var while_ = newId();
        var after = newId();

        put("manager", "/departments/LOGISTICS", closed).expectStatus().isOk();
        wire.send(INTAKE, received(while_, "快递还没到"));
        var fallback = wire.awaitType(TRIAGE, while_, TRIAGED).json();
        put("manager", "/departments/LOGISTICS", open).expectStatus().isOk();
        wire.send(INTAKE, received(after, "快递还没到"));
        var placed = wire.awaitType(TRIAGE, after, TRIAGED).json();

        assertThat(fallback.get("department").asText()).isEqualTo("CUSTOMER_CARE");
        assertThat(fallback.get("rules").toString()).contains("fallback");
        assertThat(placed.get("department").asText()).isEqualTo("LOGISTICS");
    }

    @ParameterizedTest
    @CsvSource({"/complaints/{id}", "/departments/{code}", "/people/{code}"})
    void doesNotFindWhatIsNotThere(String path) {
        get("agent", path, "01955541-90d3-7a2f-b6c4-000000000000")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("triage:not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /departments,   agent,     200",
        "GET, /departments,   publisher, 403",
        "GET, /people,        ops,       403",
        "GET, /people,        quality,   200",
        "GET, /complaints/x,  publisher, 403",
        "PUT, /departments/X, lead,      403",
        "PUT, /people/X,      quality,   403",
        "GET, /dead-letters,  manager,   403",
        "GET, /other,         admin,     403"
    })
    void opensEachDoorToItsRolesAlone(HttpMethod method, String path, String role, int status) {
        web.method(method)
                .uri(path)
                .header("Authorization", SharedParts.tokens().bearer(role))
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    @Test
    void knowsNobodyWithoutAToken() {
        var expired = SharedParts.tokens().token("someone", List.of("agent"), Duration.ofHours(-1));

        web.get().uri("/departments").exchange().expectStatus().isUnauthorized();
        web.get()
                .uri("/departments")
                .header("Authorization", "Bearer " + expired)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void describesItsDoors() {
        web.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/departments/{code}'].put.summary")
                .isNotEmpty()
                .jsonPath("$.paths['/complaints/{id}'].get.summary")
                .isNotEmpty();
    }
}
