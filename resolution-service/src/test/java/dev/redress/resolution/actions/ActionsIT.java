package dev.redress.resolution.actions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.lookup.Lookup;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.parts.Wire;
import dev.redress.chassis.testing.MovableClock;
import dev.redress.chassis.testing.SharedParts;
import dev.redress.chassis.testing.SharedPartsInitializer;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.resolution.directory.domain.Staff;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.reactive.AutoConfigureWebTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Actions over HTTP and on their topic. A service of its own, which shares neither what is heard nor its documents with that
 * of the other tests: its clock jumps.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"redress.messaging.group=resolution-actions", "redress.test.database-suffix=-actions"})
@DirtiesContext
@ContextConfiguration(initializers = SharedPartsInitializer.class)
@AutoConfigureWebTestClient(timeout = "30s")
class ActionsIT {
    private static final String ACTIONS = "complaints.actions";
    private static final String DIRECTORY = "complaints.directory";
    private static final Wire WIRE =
            SharedParts.wire().topics(DIRECTORY, "complaints.intake", "complaints.triage", "complaints.followup");
    private static final String PHOTO = "{\"evidence\":[\"att-1\"]}";
    private static final String HELPED = check(10, 4);
    private static final String DID_NOT_HELP = check(10, 12);

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        MovableClock movableClock() {
            return MovableClock.going();
        }
    }

    private final String department = "D" + UUID.randomUUID();
    private final String owner = "E" + UUID.randomUUID();
    private final String complaint = UUID.randomUUID().toString();
    private final String order = """
            {"kind":"CORRECTIVE","complaints":["%s"],"what":"check seals, call 13812345678","rootCause":"SUPPLIER",
            "product":"Dishwasher","department":"%s","owner":"%s","dueOn":"2035-01-01"}""".formatted(complaint, department, owner);

    @Autowired
    WebTestClient http;

    @Autowired
    Lookup<Staff> staff;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void defineOwnerAndDepartment() {
        tell("department", department, example("department.defined.v1"));
        tell("person", owner, example("person.defined.v1").put("department", department));
        Patience.await("owner and department")
                .until(() -> staff.current().person(owner).isPresent()
                        && staff.current().department(department).isPresent());
    }

    @Test
    void isOpenedDoneVerifiedAndToldEachTime() {
        var id = opened();
        var done = does("agent", id, "done", PHOTO);

        assertThat(done.path("state").asText()).isEqualTo("DONE");
        var early = read(
                post("manager", id + "/verification", HELPED).expectStatus().isEqualTo(409));
        assertThat(early.path("code").asText()).isEqualTo("resolution:not-now");
        assertThat(early.path("detail").asText())
                .contains(done.path("verifiableFrom").asText());

        var verified = verified(id, HELPED);

        assertThat(verified.path("state").asText()).isEqualTo("VERIFIED");
        assertThat(verified.at("/attempts/0/verification/effective").asBoolean())
                .isTrue();
        assertThat(look("/actions/" + id)).isEqualTo(verified);
        var told = told(id, 3);
        assertThat(told)
                .extracting(Received::type)
                .containsExactly("action.opened.v1", "action.done.v1", "action.verified.v1");
        assertThat(told).allSatisfy(it -> {
            assertThat(it.key()).isEqualTo(id);
            assertThat(it.event().getSubject()).isEqualTo(id);
            assertThat(it.json().path("actionId").asText()).isEqualTo(id);
        });
        assertThat(told.stream().map(it -> it.json().path("version").intValue()))
                .containsExactly(1, 2, 3);
        assertThat(told.get(0).json().path("what").asText()).isEqualTo("check seals, call [phone]");
        assertThat(told.get(0).json().path("by").asText()).isEqualTo("local-lead");
    }

    @Test
    void isOpenAgainWhenItDidNotHelp() {
        var id = opened();
        does("agent", id, "done", PHOTO);

        var again = verified(id, DID_NOT_HELP);

        assertThat(again.path("state").asText()).isEqualTo("OPEN");
        assertThat(again.path("attempt").intValue()).isEqualTo(2);
        post("agent", id + "/done", PHOTO)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("code")
                .isEqualTo("resolution:conflict");
        does("agent", id, "done", PHOTO.replace("att-1", "att-2"));
        var told = told(id, 4);
        assertThat(told.get(2).json().path("effective").asBoolean()).isFalse();
        assertThat(told.get(3).json().path("attempt").intValue()).isEqualTo(2);
    }

    @Test
    void opensOnceUnderOneKey() {
        var key = "key-" + UUID.randomUUID();

        var first = read(open("lead", order, key).expectStatus().isCreated());
        var second = read(open("lead", order, key).expectStatus().isOk());

        assertThat(second).isEqualTo(first);
        open("lead", order.replace("seals", "hinges"), key)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("code")
                .isEqualTo("resolution:conflict");
        var ofAnother = read(open("manager", order, key).expectStatus().isCreated());
        assertThat(ofAnother.path("id")).isNotEqualTo(first.path("id"));
        does("agent", first.path("id").asText(), "done", PHOTO);
        assertThat(told(first.path("id").asText(), 2))
                .extracting(Received::type)
                .containsExactly("action.opened.v1", "action.done.v1");
    }

    @Test
    void doesOnceWhatIsSaidTwice() {
        var id = opened();
        var done = does("agent", id, "done", PHOTO);
        assertThat(does("lead", id, "done", PHOTO)).isEqualTo(done);
        var verified = verified(id, HELPED);

        assertThat(does("lead", id, "verification", HELPED)).isEqualTo(verified);

        post("lead", id + "/done", PHOTO).expectStatus().isEqualTo(409);
        assertThat(told(id, 3)).hasSize(3);
    }

    @Test
    void isNotJudgedByWhoDidOrOwnsIt() {
        var id = opened();
        does("lead", id, "done", PHOTO);

        for (var party : List.of("local-lead", owner)) {
            var bearer = "Bearer " + SharedParts.tokens().token(party, List.of("lead"), Duration.ofMinutes(10));
            post(bearer, "/actions/" + id + "/verification", HELPED, null)
                    .expectStatus()
                    .isForbidden()
                    .expectBody()
                    .jsonPath("code")
                    .isEqualTo("resolution:own-work");
        }
    }

    @Test
    void letsOneOfTwoWinWhoSayDifferentThingsAtOnce() {
        var id = opened();

        var statuses = IntStream.range(0, 12)
                .mapToObj(it -> CompletableFuture.supplyAsync(() -> post("agent", id + "/done", evidence(it % 2))
                        .returnResult(JsonNode.class)
                        .getStatus()
                        .value()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsOnly(200, 409);
        assertThat(statuses.stream().filter(it -> it == 200)).hasSize(6);
        assertThat(told(id, 2)).hasSize(2);
    }

    @Test
    void findsActionsByWhatTheyAre() {
        var late = opened();
        var early = read(open("lead", order.replace("2035", "2034"), null)
                        .expectStatus()
                        .isCreated())
                .path("id")
                .asText();
        does("agent", late, "done", PHOTO);
        var here = "/actions?department=" + department;

        assertThat(ids(look(here))).containsExactly(early, late);
        assertThat(ids(look(here + "&state=OPEN"))).containsExactly(early);
        assertThat(ids(look(here + "&state=OPEN,DONE"))).containsExactly(early, late);
        assertThat(ids(look(here + "&state=VERIFIED"))).isEmpty();
        assertThat(ids(look("/actions?owner=" + owner))).containsExactly(early, late);
        assertThat(ids(look("/actions?complaint=" + complaint))).containsExactly(early, late);
        assertThat(ids(look("/actions?complaint=" + UUID.randomUUID()))).isEmpty();
        assertThat(ids(look(here + "&overdue=false"))).containsExactly(early, late);
        assertThat(ids(look(here + "&overdue=true"))).isEmpty();
        var second = look(here + "&size=1&page=1");
        assertThat(ids(second)).containsExactly(late);
        assertThat(second.path("total").intValue()).isEqualTo(2);
    }

    @Test
    void findsWhatIsOverdue() {
        var tomorrow =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).plusDays(1);
        var id = read(open("lead", order.replace("2035-01-01", tomorrow.toString()), null)
                        .expectStatus()
                        .isCreated())
                .path("id")
                .asText();
        var here = "/actions?department=" + department;
        assertThat(ids(look(here + "&overdue=true"))).isEmpty();

        clock.pass(Duration.ofDays(2));

        assertThat(ids(look(here + "&overdue=true"))).containsExactly(id);
        assertThat(ids(look(here + "&overdue=false"))).isEmpty();
        assertThat(look("/actions/" + id).path("overdue").asBoolean()).isTrue();
        does("agent", id, "done", PHOTO);
        assertThat(ids(look(here + "&overdue=true"))).isEmpty();
        assertThat(ids(look(here + "&overdue=false"))).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'kind':'CORRECTIVE'      | 'kind':'REACTIVE'  | kind          | unreadable",
                "'rootCause':'SUPPLIER',  |                    | rootCause     | not-null",
                "2035-01-01               | 2020-01-01         | dueOn         | in-past",
                "'complaints':['          | 'complaints':['x   | complaints[0] | pattern",
                "'owner':'                | 'owner':'x         | owner         | unknown-code",
                "'department':'           | 'department':'x    | department    | unknown-code",
                "check seals, call 13812345678 |               | what          | not-blank",
                "'product'                | 'produkt'          | produkt       | unknown-field"
            })
    void namesTheFieldThatIsWrong(String good, String bad, String field, String code) {
        var wrong = order.replace(good.replace('\'', '"'), bad == null ? "" : bad.replace('\'', '"'));

        var problem = read(open("lead", wrong, null).expectStatus().isBadRequest());

        assertThat(problem.path("code").asText()).isEqualTo("resolution:invalid");
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(problem.at("/errors/0/code").asText()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "done         | {'evidence':[]}                                                      | evidence    | size",
                "done         | {'evidence':['li@example.com']}                                      | evidence[0] | pattern",
                "verification | {'after':{'complaints':1,'days':30}}                                 | before      | not-null",
                "verification | {'before':{'complaints':1,'days':0},'after':{'complaints':1,'days':1}} | before.days | min"
            })
    void namesTheFieldOfAStepThatIsWrong(String step, String body, String field, String code) {
        post("lead", UUID.randomUUID() + "/" + step, body.replace('\'', '"'))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("errors[0].field")
                .isEqualTo(field)
                .jsonPath("errors[0].code")
                .isEqualTo(code);
    }

    @Test
    void refusesAKeyThatIsNoWord() {
        var problem = read(open("lead", order, "two words").expectStatus().isBadRequest());

        assertThat(problem.at("/errors/0/field").asText()).isEqualTo("Idempotency-Key");
    }

    @Test
    void saysWhichParametersThereAre() {
        var unknown = read(get("agent", "/actions?stat=OPEN").expectStatus().isBadRequest());
        var wrong = read(get("agent", "/actions?state=OPENED").expectStatus().isBadRequest());

        assertThat(unknown.at("/errors/0/code").asText()).isEqualTo("unknown-parameter");
        assertThat(wrong.at("/errors/0/field").asText()).isEqualTo("state");
    }

    @Test
    void saysThatThereIsNoSuchAction() {
        var nowhere = UUID.randomUUID().toString();

        get("agent", "/actions/" + nowhere).expectStatus().isNotFound();
        post("agent", nowhere + "/done", PHOTO).expectStatus().isNotFound();
        post("lead", nowhere + "/verification", HELPED).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @CsvSource({
        "agent, true, false, true, false",
        "lead, true, true, true, true",
        "manager, true, true, true, true",
        "quality, true, false, false, false",
        "publisher, false, false, false, false"
    })
    void opensTheDoorsToWhoMay(String role, boolean reads, boolean opens, boolean does, boolean verifies) {
        var id = UUID.randomUUID().toString();

        get(role, "/actions").expectStatus().isEqualTo(reads ? 200 : 403);
        get(role, "/actions/" + id).expectStatus().isEqualTo(reads ? 404 : 403);
        open(role, "{}", null).expectStatus().isEqualTo(opens ? 400 : 403);
        post(role, id + "/done", "{}").expectStatus().isEqualTo(does ? 400 : 403);
        post(role, id + "/verification", "{}").expectStatus().isEqualTo(verifies ? 400 : 403);
    }

    private String opened() {
        return read(open("lead", order, null).expectStatus().isCreated())
                .path("id")
                .asText();
    }

    private JsonNode does(String role, String id, String step, String body) {
        return read(post(role, id + "/" + step, body).expectStatus().isOk());
    }

    /** Says so as soon as it can be told. */
    private JsonNode verified(String id, String body) {
        clock.pass(Duration.ofDays(30));
        return does("manager", id, "verification", body);
    }

    private WebTestClient.ResponseSpec open(String role, String body, String key) {
        return post(SharedParts.tokens().bearer(role), "/actions", body, key);
    }

    private WebTestClient.ResponseSpec post(String role, String path, String body) {
        return post(SharedParts.tokens().bearer(role), "/actions/" + path, body, null);
    }

    private WebTestClient.ResponseSpec post(String bearer, String uri, String body, String key) {
        var request = http.post().uri(uri).header("Authorization", bearer).contentType(MediaType.APPLICATION_JSON);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient.ResponseSpec get(String role, String uri) {
        return http.get()
                .uri(uri)
                .header("Authorization", SharedParts.tokens().bearer(role))
                .exchange();
    }

    private JsonNode look(String uri) {
        return read(get("quality", uri).expectStatus().isOk());
    }

    private static JsonNode read(WebTestClient.ResponseSpec answer) {
        return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
    }

    private static List<String> ids(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(it -> it.path("id").asText())
                .toList();
    }

    private static String evidence(int number) {
        return PHOTO.replace("att-1", "att-" + number);
    }

    private static String check(int before, int after) {
        return "{\"before\":{\"complaints\":%s,\"days\":30},\"after\":{\"complaints\":%s,\"days\":30}}"
                .formatted(before, after);
    }

    /** A message may lie on its topic twice, with the same id. */
    private static List<Received> told(String id, int atLeast) {
        var ids = new HashSet<String>();
        return WIRE.await(ACTIONS, id, atLeast).stream()
                .filter(it -> ids.add(it.id()))
                .toList();
    }

    private static ObjectNode example(String type) {
        return (ObjectNode) Contract.published().example(type, "minimal");
    }

    private static void tell(String kind, String code, ObjectNode entry) {
        var data = entry.put("code", code).put("version", 1).toString();
        WIRE.send(DIRECTORY, Wire.event(kind + ".defined.v1", "/redress/triage", kind + ":" + code, data));
    }
}
