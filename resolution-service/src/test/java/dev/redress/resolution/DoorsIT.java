package dev.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.testing.SharedParts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTTP doors: who may, what is wrong with a request, what is said twice, who comes first, and finding cases. */
class DoorsIT extends ServiceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contacts",
                "confirmation",
                "cause",
                "findings",
                "promises",
                "notes",
                "pause",
                "proposals",
                "approval",
                "acceptance",
                "tasks",
                "payments",
                "resolution",
                "refusal",
                "escalation"
            })
    void letsHandlersWorkAndNobodyElse(String step) {
        for (var role : List.of("agent", "lead", "manager", "admin")) {
            post(role, step, "{}").expectStatus().isBadRequest();
        }
        for (var role : List.of("publisher", "quality", "ops")) {
            post(role, step, "{}").expectStatus().isForbidden();
        }
        http.post().uri("/cases/" + id + "/" + step).exchange().expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @ValueSource(strings = {"handler", "refusal/approval"})
    void letsLeadsLeadAndNobodyElse(String step) {
        for (var role : List.of("lead", "manager", "admin")) {
            post(role, step, "{}").expectStatus().isBadRequest();
        }
        for (var role : List.of("agent", "publisher", "quality", "ops")) {
            post(role, step, "{}").expectStatus().isForbidden();
        }
    }

    @ParameterizedTest
    @CsvSource({"agent, 200", "lead, 200", "manager, 200", "quality, 200", "admin, 200", "publisher, 403", "ops, 403"})
    void letsThoseReadWhoHaveToDoWithCases(String role, int status) {
        get(role, "/cases").expectStatus().isEqualTo(status);
        get(role, "/cases/" + id).expectStatus().isEqualTo(status == 200 ? 404 : status);
    }

    @Test
    void wantsAToken() {
        http.get()
                .uri("/cases")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("code")
                .isEqualTo("resolution:unauthorized");
        var late = SharedParts.tokens().token("late", List.of("agent"), Duration.ofMinutes(-2));
        http.get()
                .uri("/cases")
                .header("Authorization", "Bearer " + late)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contacts   | {}                                                             | reached     | not-null",
                "contacts   | {'channel':'PIGEON','direction':'OUTBOUND','reached':true}     | channel     |"
                        + " unreadable",
                "contacts   | {'channel':'PHONE','direction':'OUTBOUND','reachd':true}       | reachd      |"
                        + " unknown-field",
                "cause      | {'rootCause':'SUPPLIER'}                                       | fault       | not-null",
                "cause      | {'rootCause':'SUPPLIER','fault':'FULL','causeDepartment':'a b'} | causeDepartment |"
                        + " pattern",
                "proposals  | {'remedies':[]}                                                | description | not-blank",
                "proposals  | {'description':'a','remedies':[{'quantity':0,'kind':'GIFT'}]}  | remedies[0].quantity |"
                        + " min",
                "proposals  | {'description':'a','remedies':[{'kind':'MONEY','amount':{'minor':1,'currency':'yuan'}}]}"
                        + " | remedies[0].amount.currency | pattern",
                "proposals  | {'description':'a','remedies':[{'kind':'MONEY','amount':{'minor':1,'currency':'XXX'}}]}"
                        + " | remedies[0].amount.currency | in-circulation",
                "proposals  | {'description':'a','remedies':[{'kind':'MONEY','amount':{'minor':150.99,'currency':'CNY'}}]}"
                        + " | remedies[0].amount.minor | unreadable",
                "acceptance | {'accepted':true}                                              | evidence    | not-null",
                "acceptance | {'accepted':false}                                             | reason      | not-blank",
                "acceptance | {'accepted':true,'evidence':'CALL'}                            | reference   | not-blank",
                "acceptance | {'accepted':true,'evidence':'CALL','reference':'R','hash':'1'} | hash        | pattern",
                "acceptance | {'accepted':false,'reason':'no','evidence':'CALL'}             | evidence    |"
                        + " out-of-place",
                "acceptance | {'accepted':false,'reason':'no','reference':'R'}               | reference   |"
                        + " out-of-place",
                "confirmation | {'content':' '}                                              | content     | not-blank",
                "findings   | {'channel':'PHONE','cause':'a'}                                | opinion     | not-blank",
                "promises   | {'what':'a'}                                                   | dueAt       | not-null",
                "pause      | {'reason':'LUNCH'}                                             | reason      |"
                        + " unreadable",
                "approval   | {'approved':false}                                             | reason      | not-blank",
                "approval   | {'approved':true,'reason':'fine'}                              | reason      |"
                        + " out-of-place",
                "offer      | {'language':'the one of the customer'}                         | language    | pattern",
                "tasks      | {'purpose':'CARRY_OUT','what':'a','dueAt':'2035-01-01T00:00:00Z'} | department |"
                        + " not-null",
                "payments   | {'kind':'MONEY','paidOn':'2026-01-01','reference':' '}         | reference   | not-blank",
                "escalation | {'level':5,'reason':'a'}                                       | level       | max",
                "mediation  | {'quorum':0}                                                   | quorum      | min",
                "mediation/decision | {'effect':'NEW_OWNER','minutes':'a','votes':[{'member':'B1','vote':'FOR'}]} |"
                        + " owner | not-null",
                "refusal    | {'outcome':'REFERRED','reason':'a'}                            | furtherWays | not-blank",
                "acceptance | {'accepted':true,'evidence':'CALL','reason':'no'}              | reason      |"
                        + " out-of-place",
                "resolution | {'outcome':'REFERRED'}                                         | outcome     |"
                        + " unreadable",
                "refusal    | {'outcome':'REFERRED','reason':' '}                            | reason      | not-blank"
            })
    void namesTheFieldThatIsWrong(String step, String body, String field, String code) {
        var problem = read(post("agent", step, body.replace('\'', '"'))
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType("application/problem+json"));

        assertThat(problem.path("code").asText()).isEqualTo("resolution:invalid");
        assertThat(problem.path("errors")).anySatisfy(it -> {
            assertThat(it.path("field").asText()).isEqualTo(field);
            assertThat(it.path("code").asText()).isEqualTo(code);
        });
    }

    @Test
    void refusesWordsWithoutEnd() {
        post("agent", "refusal", REFUSED.replace("works as it should", "x".repeat(4001)))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("errors[0].code")
                .isEqualTo("size");
    }

    @ParameterizedTest
    @CsvSource({"2020-01-01T00:00:00Z, before-cycle", "2035-01-01T00:00:00Z, in-future"})
    void refusesAContactOutsideTheTimeOfTheComplaint(String at, String code) {
        opened();

        post("agent", "contacts", CALL.replace("}", ",\"contactedAt\":\"" + at + "\"}"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("code")
                .isEqualTo("resolution:invalid")
                .jsonPath("errors[0].field")
                .isEqualTo("contactedAt")
                .jsonPath("errors[0].code")
                .isEqualTo(code);
    }

    @Test
    void saysThatThereIsNoSuchCase() {
        post("agent", "contacts", CALL)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("code")
                .isEqualTo("resolution:not-found");
        get("agent", "/cases/" + id).expectStatus().isNotFound();
    }

    @Test
    void saysWhereTheCaseStandsAndWhatIsPossible() {
        opened();
        does("contacts", CALL);

        var problem = read(post("agent", "offer", OFFER).expectStatus().isEqualTo(409));

        assertThat(problem.path("code").asText()).isEqualTo("resolution:not-now");
        assertThat(problem.path("detail").asText())
                .contains("CONTACTED in cycle 1")
                .contains("possible now: a contact, CAUSE_FOUND, REJECTED");
        assertThat(problem.path("stage").asText()).isEqualTo("CONTACTED");
        assertThat(problem.at("/changed/0/what").asText()).isEqualTo("customer-contacted");
        assertThat(problem.at("/changed/0/by").asText()).isEqualTo("local-agent");
    }

    @Test
    void doesOnceWhatIsSaidTwice() {
        opened();
        var call = CALL.replace("}", ",\"contactedAt\":\"" + inShanghai(minute(4)) + "\"}");
        for (var step : List.of(
                List.of("contacts", call),
                List.of("cause", CAUSE),
                List.of("findings", FINDINGS),
                List.of("proposals", PROPOSAL),
                List.of("offer", OFFER),
                List.of("acceptance", YES),
                List.of("payments", LETTER),
                List.of("resolution", DONE))) {
            var first = does(step.get(0), step.get(1));
            assertThat(does(step.get(0), step.get(1)).path("version"))
                    .as(step.get(0))
                    .isEqualTo(first.path("version"));
        }

        post("agent", "resolution", DONE.replace("UPHELD", "SETTLED"))
                .expectStatus()
                .isEqualTo(409);
        assertThat(toldTypes(8))
                .containsExactly(
                        "contacted",
                        "cause-found",
                        "findings-told",
                        "solution-proposed",
                        "solution-offered",
                        "solution-accepted",
                        "compensated",
                        "resolved");
    }

    @Test
    void refusesTheSameContactWithOtherContent() {
        opened();
        var call = CALL.replace("}", ",\"contactedAt\":\"" + minute(4) + "\"}");
        does("contacts", call);

        post("agent", "contacts", call.replace("true", "false"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("code")
                .isEqualTo("resolution:conflict");
    }

    @Test
    void letsOneOfTwoWinWhoAnswerAtOnce() {
        opened();
        does("contacts", CALL);
        does("cause", CAUSE);
        does("proposals", PROPOSAL);
        does("offer", OFFER);

        var answers = IntStream.range(0, 12)
                .mapToObj(it -> CompletableFuture.supplyAsync(
                        () -> post(it % 2 == 0 ? "agent" : "lead", "acceptance", it % 2 == 0 ? YES : NO)
                                .returnResult(JsonNode.class)
                                .getStatus()
                                .value()))
                .toList();
        var statuses = answers.stream().map(CompletableFuture::join).toList();

        // The winner's answer, said again by others, is the same answer; the other one comes too late.
        assertThat(statuses).hasSize(12).containsOnly(200, 409);
        assertThat(statuses.stream().filter(it -> it == 200)).hasSize(6);
        var told = toldTypes(5);
        assertThat(told).hasSize(5);
        assertThat(told.get(4)).isIn("solution-accepted", "solution-declined");
    }

    @Test
    void findsCasesByWhatTheyAre() {
        var department = "D" + UUID.randomUUID().toString().replace("-", "");
        var grave = one(department, "VALID", "S1", minute(2), "PHONE");
        var light = one(department, "COMMUNICATIVE", "S4", minute(0), "EMAIL");
        var middle = one(department, "VALID", "S2", minute(1), "PHONE");
        middle.does("contacts", CALL);
        var here = "/cases?department=" + department;

        assertThat(ids(look(here))).containsExactly(light.id, middle.id, grave.id);
        assertThat(ids(look(here + "&sort=-receivedAt"))).containsExactly(grave.id, middle.id, light.id);
        assertThat(ids(look(here + "&sort=severity"))).containsExactly(grave.id, middle.id, light.id);
        assertThat(ids(look(here + "&sort=stage"))).containsExactly(light.id, grave.id, middle.id);
        assertThat(ids(look(here + "&sort=-updatedAt")).get(0)).isEqualTo(middle.id);
        assertThat(ids(look(here + "&stage=CONTACTED"))).containsExactly(middle.id);
        assertThat(ids(look(here + "&stage=CONTACTED,ASSIGNED"))).hasSize(3);
        assertThat(ids(look(here + "&nature=COMMUNICATIVE"))).containsExactly(light.id);
        assertThat(ids(look(here + "&severity=S1&severity=S2"))).containsExactly(middle.id, grave.id);
        assertThat(ids(look(here + "&channel=EMAIL"))).containsExactly(light.id);
        assertThat(ids(look(here + "&category=BILLING"))).isEmpty();
        assertThat(ids(look(here + "&cycle=1"))).hasSize(3);
        assertThat(ids(look(here + "&cycle=2"))).isEmpty();
        assertThat(ids(look("/cases?q=N-" + grave.id))).containsExactly(grave.id);
        assertThat(ids(look("/cases?q=N-"))).isEmpty();

        var second = look(here + "&size=2&page=1");
        assertThat(ids(second)).containsExactly(grave.id);
        assertThat(second.path("total").intValue()).isEqualTo(3);
        assertThat(second.path("page").intValue()).isEqualTo(1);
        assertThat(second.path("size").intValue()).isEqualTo(2);
    }

    @Test
    void saysWhichFilterValuesThereAre() {
        get("agent", "/cases?stage=OPEN")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("code")
                .isEqualTo("resolution:invalid")
                .jsonPath("errors[0].field")
                .isEqualTo("stage")
                .jsonPath("errors[0].message")
                .value(it -> assertThat((String) it).contains("ASSIGNED").contains("CLOSED"));
    }

    private static String inShanghai(String instant) {
        return Instant.parse(instant)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toOffsetDateTime()
                .toString();
    }

    private DoorsIT one(String department, String nature, String severity, String receivedAt, String channel) {
        var it = new DoorsIT();
        it.http = http;
        var verdict = it.example("complaint.triaged.v1", 1)
                .put("department", department)
                .put("nature", nature)
                .put("severity", severity)
                .put("receivedAt", receivedAt)
                .put("triagedAt", Instant.parse(receivedAt).plusSeconds(1).toString());
        if (nature.equals("COMMUNICATIVE")) {
            verdict.put("kind", "VENT");
        }
        it.send(TRIAGE, "complaint.triaged.v1", verdict);
        it.send(
                INTAKE,
                "complaint.received.v1",
                it.example("complaint.received.v1", 1)
                        .put("number", "N-" + it.id)
                        .put("channel", channel)
                        .put("receivedAt", receivedAt));
        it.awaitCase(shown -> shown.has("complaint"));
        return it;
    }

    private static List<String> ids(JsonNode page) {
        return new ArrayList<>(StreamSupport.stream(page.path("items").spliterator(), false)
                .map(it -> it.path("complaintId").asText())
                .toList());
    }
}
