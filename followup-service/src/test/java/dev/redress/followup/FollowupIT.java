package dev.redress.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.testing.LocalParts;
import dev.redress.chassis.testing.Received;
import dev.redress.chassis.testing.Tokens;
import dev.redress.chassis.testing.Wire;
import dev.redress.chassis.testing.contract.Contract;
import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.autoconfigure.web.reactive.AutoConfigureWebTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Follow-up over the real broker and store: messages in, attempts over HTTP, messages out. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LocalParts.class)
@AutoConfigureWebTestClient(timeout = "30s")
@TestConstructor(autowireMode = AutowireMode.ALL)
class FollowupIT {
    private static final String TRIAGE = "complaints.triage";
    private static final String RESOLUTION = "complaints.resolution";
    private static final String FOLLOWUP = "complaints.followup";
    private static final String DEAD = "followup.complaints.resolution-dlt";
    private static final String TRIAGED = "complaint.triaged.v1";
    private static final String RESOLVED = "complaint.resolved.v1";
    private static final String REJECTED = "complaint.rejected.v1";
    private static final Instant LONG_AGO = Instant.parse("2026-03-04T09:45:00Z");

    private static Wire wire;

    private final WebTestClient web;
    private final MeterRegistry metrics;
    private final String id = UUID.randomUUID().toString();

    FollowupIT(WebTestClient web, MeterRegistry metrics) {
        this.web = web;
        this.metrics = metrics;
    }

    @BeforeAll
    static void open() {
        wire = Wire.shared().topics(TRIAGE, RESOLUTION);
    }

    @AfterAll
    static void close() {
        wire.close();
    }

    // What other stages tell.

    private ObjectNode example(String type, int version) {
        var data = (ObjectNode) Contract.published().example(type, "minimal").deepCopy();
        return data.put("complaintId", id).put("version", version);
    }

    private CloudEvent event(String type, String stage, JsonNode data) {
        return Wire.event(type, "/redress/" + stage, id, data.toString());
    }

    private void triaged(String severity) {
        var data = example(TRIAGED, 1).put("severity", severity).put("department", "SERVICE");
        wire.send(TRIAGE, event(TRIAGED, "triage", data));
    }

    private CloudEvent resolved(int version, int cycle) {
        return event(RESOLVED, "resolution", example(RESOLVED, version).put("cycle", cycle));
    }

    private void resolve(int version, int cycle) {
        wire.send(RESOLUTION, resolved(version, cycle));
        awaitFollowUp(cycle);
    }

    // What we tell.

    private List<Received> told(int atLeast) {
        var all = wire.await(FOLLOWUP, id, it -> distinct(it).size() >= atLeast);
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
    private static List<Received> distinct(List<Received> all) {
        var known = new HashSet<String>();
        return all.stream().filter(it -> known.add(it.id())).toList();
    }

    private static List<String> types(List<Received> told) {
        return told.stream().map(Received::type).toList();
    }

    // What people do.

    private ResponseSpec get(String role, String uri) {
        return web.get()
                .uri(uri)
                .header("Authorization", Tokens.shared().bearer(role))
                .exchange();
    }

    private ResponseSpec attempt(String role, int cycle, String body) {
        return web.post()
                .uri("/followups/{id}-{cycle}/attempts", id, cycle)
                .header("Authorization", Tokens.shared().bearer(role))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.replace('\'', '"'))
                .exchange();
    }

    private JsonNode takes(int cycle, String body) {
        return json(attempt("agent", cycle, body).expectStatus().isOk());
    }

    private static JsonNode json(ResponseSpec answer) {
        return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
    }

    private JsonNode awaitFollowUp(int cycle) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> json(get("quality", "/followups/" + id + "-" + cycle)), it -> it.has("state"));
    }

    private double heard(String type, String outcome) {
        return metrics.find("inbox.messages").tags("type", type, "outcome", outcome).counters().stream()
                .mapToDouble(it -> it.count())
                .sum();
    }

    @Test
    void asksAndClosesWhenTheCustomerIsContent() {
        triaged("S1");
        await().until(this::allVerdictsAreHeard);
        resolve(7, 1);

        var planned = told(1).get(0).json();
        assertThat(planned.get("followupId").asText()).isEqualTo(id + "-1");
        assertThat(planned.get("dueAt").asText()).isEqualTo("2026-03-06T09:45:00.000Z");
        assertThat(planned.get("after").asText()).isEqualTo("RESOLVED");

        var after = takes(
                1,
                "{'channel': 'PHONE', 'result': 'REACHED_SATISFIED', 'solved': 'YES',"
                        + " 'scores': {'result': 5, 'speed': 4, 'attitude': 5},"
                        + " 'comment': ' Thanks! Call me on 13800138000. '}");

        assertThat(after.at("/state").asText()).isEqualTo("CLOSED");
        assertThat(after.at("/severity").asText()).isEqualTo("S1");
        assertThat(after.at("/survey/comment").asText()).isEqualTo("Thanks! Call me on [phone].");
        var told = told(4);
        assertThat(types(told))
                .containsExactly(
                        "followup.planned.v1", "followup.attempted.v1", "complaint.surveyed.v1", "complaint.closed.v1");
        assertThat(told.get(2).value()).doesNotContain("13800138000");
        assertThat(told.get(3).json().get("by").asText()).isEqualTo("local-agent");
        assertThat(told.get(3).headers()).containsEntry("ce_source", "/redress/followup");
    }

    /** A verdict shows only once a follow-up is there; before, the metric tells that it was heard. */
    private boolean allVerdictsAreHeard() {
        return heard(TRIAGED, "taken") >= wire.all(TRIAGE).size();
    }

    @Test
    void startsAnotherCycleWhenTheCustomerIsNotAndClosesThatOne() {
        resolve(7, 1);

        var reopened = takes(
                1,
                "{'channel': 'PHONE', 'result': 'REACHED_DISSATISFIED', 'solved': 'NO',"
                        + " 'scores': {'result': 1, 'speed': 2, 'attitude': 4}, 'comment': 'It drips again.'}");
        assertThat(reopened.at("/state").asText()).isEqualTo("REOPENED");
        var message = told(4).get(3);
        assertThat(message.type()).isEqualTo("complaint.reopened.v1");
        assertThat(message.json().get("cycle").intValue()).isEqualTo(2);
        assertThat(message.json().get("followupId").asText()).isEqualTo(id + "-1");
        assertThat(message.json().get("reason").asText()).isEqualTo("NOT_SOLVED");

        wire.send(RESOLUTION, event(REJECTED, "resolution", example(REJECTED, 8).put("cycle", 2)));
        var second = awaitFollowUp(2);
        assertThat(second.at("/after").asText()).isEqualTo("REJECTED");
        assertThat(takes(2, "{'channel': 'PHONE', 'result': 'REFUSED'}")
                        .at("/end/reason")
                        .asText())
                .isEqualTo("SURVEY_REFUSED");

        assertThat(types(told(7)).subList(4, 7))
                .containsExactly("followup.planned.v1", "followup.attempted.v1", "complaint.closed.v1");
        assertThat(json(get("agent", "/followups/" + id + "-1")).at("/state").asText())
                .isEqualTo("REOPENED");
        attempt("agent", 1, "{'channel': 'PHONE', 'result': 'REFUSED'}")
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void givesUpAfterThreeAttemptsInVain() {
        resolve(7, 1);
        var again = Instant.now().plus(1, ChronoUnit.DAYS);

        takes(1, "{'channel': 'PHONE', 'result': 'NO_ANSWER'}");
        takes(1, "{'channel': 'PHONE', 'result': 'CALL_LATER', 'callAgainAt': '" + again + "'}");
        takes(1, "{'channel': 'EMAIL', 'result': 'NO_ANSWER'}");
        var last = takes(1, "{'channel': 'PHONE', 'result': 'WRONG_NUMBER'}");

        assertThat(last.at("/end/reason").asText()).isEqualTo("UNREACHABLE");
        assertThat(last.at("/attempts")).hasSize(4);
        assertThat(types(told(6)).get(5)).isEqualTo("complaint.closed.v1");
    }

    @Test
    void plansOnceWhenTheResolutionIsDeliveredTwice() {
        var event = resolved(7, 1);
        wire.send(RESOLUTION, event);
        awaitFollowUp(1);
        var before = heard(RESOLVED, "duplicate");

        wire.send(RESOLUTION, event);

        await().until(() -> heard(RESOLVED, "duplicate") > before);
        assertThat(types(told(1))).containsExactly("followup.planned.v1");
    }

    @Test
    void takesTheLongestWaitWhenTriageIsHeardLater() {
        resolve(7, 1);
        triaged("S1");

        var known = await().atMost(Duration.ofSeconds(20))
                .until(() -> json(get("agent", "/followups/" + id + "-1")), it -> it.has("severity"));

        assertThat(known.at("/department").asText()).isEqualTo("SERVICE");
        assertThat(Instant.parse(known.at("/dueAt").asText())).isEqualTo(LONG_AGO.plus(5, ChronoUnit.DAYS));
        assertThat(types(told(1))).containsExactly("followup.planned.v1");
    }

    @Test
    void changesNothingWhenTheSameAttemptIsReportedAgain() {
        resolve(7, 1);
        var body = "{'channel': 'PHONE', 'result': 'REACHED_SATISFIED', 'attemptedAt': '2026-03-08T10:00:00.123456Z',"
                + " 'solved': 'PARTLY', 'scores': {'result': 3, 'speed': 4, 'attitude': 5}}";

        var first = takes(1, body);
        var second = takes(1, body);

        assertThat(second).isEqualTo(first);
        assertThat(types(told(4))).hasSize(4);
        attempt("agent", 1, body.replace("PHONE", "EMAIL"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("followup:not-now");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    {'result': 'REFUSED'}                                                              | channel       | not-null
                    {'channel': 'PHONE'}                                                               | result        | not-null
                    {'channel': 'PIGEON', 'result': 'REFUSED'}                                         | channel       | unreadable
                    {'channel': 'PHONE', 'result': 'REFUSED', 'when': 1}                               | when          | unknown-field
                    {'channel': 'PHONE', 'result': 'REACHED_SATISFIED', 'solved': 'YES'}               | scores        | needed
                    {'channel': 'PHONE', 'result': 'REACHED_SATISFIED', 'scores': {'result': 1, 'speed': 1, 'attitude': 1}} | solved | needed
                    {'channel': 'PHONE', 'result': 'REACHED_SATISFIED', 'solved': 'YES', 'scores': {'result': 6, 'speed': 1, 'attitude': 1}} | scores.result | max
                    {'channel': 'PHONE', 'result': 'REACHED_SATISFIED', 'solved': 'YES', 'scores': {'result': 1, 'speed': 1}} | scores.attitude | not-null
                    {'channel': 'PHONE', 'result': 'NO_ANSWER', 'scores': {'result': 1, 'speed': 1, 'attitude': 1}} | scores | contradiction
                    {'channel': 'PHONE', 'result': 'NO_ANSWER', 'comment': 'hm'}                       | comment       | contradiction
                    {'channel': 'PHONE', 'result': 'CALL_LATER'}                                       | callAgainAt   | needed
                    {'channel': 'PHONE', 'result': 'CALL_LATER', 'callAgainAt': '2026-03-01T00:00:00Z'} | callAgainAt  | wrong-order
                    {'channel': 'PHONE', 'result': 'NO_ANSWER', 'attemptedAt': '2099-01-01T00:00:00Z'} | attemptedAt   | in-future
                    {'channel': 'PHONE', 'result': 'NO_ANSWER', 'attemptedAt': '2026-03-04T09:00:00Z'} | attemptedAt   | before-end
                    {'channel': 'PHONE', 'result': 'NO_ANSWER', 'attemptedAt': 'yesterday'}            | attemptedAt   | unreadable
                    """)
    void namesTheFieldThatIsWrong(String body, String field, String code) {
        resolve(7, 1);

        attempt("lead", 1, body)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("followup:invalid")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].code")
                .isEqualTo(code);
        assertThat(json(get("agent", "/followups/" + id + "-1")).at("/attempts"))
                .isEmpty();
    }

    @Test
    void listsWhomToAskNext() {
        resolve(7, 7);

        var overdue = json(get("quality", "/followups?state=PLANNED&cycle=7&overdue=true&sort=-dueAt&size=200"));
        assertThat(overdue.at("/items")).anySatisfy(it -> {
            assertThat(it.at("/complaintId").asText()).isEqualTo(id);
            assertThat(it.at("/overdue").asBoolean()).isTrue();
        });
        assertThat(json(get("agent", "/followups?cycle=7&overdue=false")).at("/items"))
                .noneSatisfy(it -> assertThat(it.at("/complaintId").asText()).isEqualTo(id));

        takes(7, "{'channel': 'PHONE', 'result': 'REFUSED'}");

        var ended = json(get("agent", "/followups?state=CLOSED,REOPENED&cycle=7,8&page=0&size=1"));
        assertThat(ended.at("/total").intValue()).isPositive();
        assertThat(ended.at("/size").intValue()).isEqualTo(1);
        assertThat(ended.at("/items")).hasSize(1);
        assertThat(json(get("agent", "/followups?cycle=7&overdue=false&size=200"))
                        .at("/items"))
                .anySatisfy(it -> assertThat(it.at("/complaintId").asText()).isEqualTo(id));
    }

    @Test
    void listsTheOneThatIsDueFirstAtTheTop() {
        resolve(7, 1);

        var due = json(get("agent", "/followups?size=200")).at("/items").findValuesAsText("dueAt");
        var latestFirst = json(get("agent", "/followups?sort=-dueAt&size=200"))
                .at("/items")
                .findValuesAsText("dueAt");

        assertThat(due.stream().map(Instant::parse)).isSorted();
        assertThat(latestFirst.stream().map(Instant::parse).toList()).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @ParameterizedTest
    @CsvSource({
        "state=OPEN, state",
        "overdue=perhaps, overdue",
        "cycle=0, cycle",
        "cycle=x, cycle",
        "sort=name, sort",
        "page=-1, page",
        "size=201, size",
        "stat=PLANNED, stat"
    })
    void namesTheParameterThatIsWrong(String query, String parameter) {
        get("agent", "/followups?" + query)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("followup:invalid")
                .jsonPath("$.errors[0].field")
                .isEqualTo(parameter);
    }

    @Test
    void laysWhatItCannotDecideAmongTheDeadLettersAndTakesItOnceItIsMended() {
        var broken = example(RESOLVED, 7);
        broken.remove("resolvedAt");

        wire.send(RESOLUTION, event(RESOLVED, "resolution", broken));

        var letter = wire.await(DEAD, id, 1).get(0);
        assertThat(letter.headers().get("redress-reason")).contains("resolvedAt is missing");
        redrive();
        wire.await(DEAD, id, 2);

        wire.send(DEAD, resolved(7, 1));
        redrive();

        assertThat(types(told(1))).containsExactly("followup.planned.v1");
    }

    private void redrive() {
        web.post()
                .uri("/dead-letters/redrive")
                .header("Authorization", Tokens.shared().bearer("ops"))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void goesOnBehindARecordThatIsNoMessage() {
        wire.sendRaw(RESOLUTION, id, "no event".getBytes(StandardCharsets.UTF_8), Map.of());

        resolve(7, 1);

        wire.await(DEAD, id, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0", "", "-x", "-99999999999"})
    void doesNotFindWhatIsNotThere(String ending) {
        get("agent", "/followups/" + id + ending)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("followup:not-found");
        web.post()
                .uri("/followups/" + id + ending + "/attempts")
                .header("Authorization", Tokens.shared().bearer("agent"))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"channel\": \"PHONE\", \"result\": \"REFUSED\"}")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /followups,              agent,     200",
        "GET,  /followups,              quality,   200",
        "GET,  /followups,              publisher, 403",
        "GET,  /followups/x-1,          ops,       403",
        "POST, /followups/x-1/attempts, publisher, 403",
        "POST, /followups/x-1/attempts, ops,       403",
        "GET,  /dead-letters,           manager,   403",
        "GET,  /other,                  admin,     403"
    })
    void opensEachDoorToItsRolesAlone(HttpMethod method, String path, String role, int status) {
        web.method(method)
                .uri(path)
                .header("Authorization", Tokens.shared().bearer(role))
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    @Test
    void knowsNobodyWithoutAToken() {
        var expired = Tokens.shared().token("someone", List.of("agent"), Duration.ofHours(-1));

        web.get().uri("/followups").exchange().expectStatus().isUnauthorized();
        web.get()
                .uri("/followups")
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
                .jsonPath("$.paths['/followups/{id}/attempts'].post.summary")
                .isNotEmpty()
                .jsonPath("$.paths['/followups'].get.parameters[?(@.name == 'overdue')]")
                .isNotEmpty();
    }
}
