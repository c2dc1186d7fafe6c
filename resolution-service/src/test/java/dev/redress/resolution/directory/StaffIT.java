package dev.redress.resolution.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.directory.domain.Role;
import dev.redress.chassis.lookup.Lookup;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.parts.Wire;
import dev.redress.chassis.testing.SharedParts;
import dev.redress.chassis.testing.SharedPartsInitializer;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.resolution.directory.domain.Charge;
import dev.redress.resolution.directory.domain.Staff;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.reactive.AutoConfigureWebTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The directory as it is told on its topic; codes of its own for each test. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SharedPartsInitializer.class)
@AutoConfigureWebTestClient(timeout = "30s")
class StaffIT {
    private static final String DIRECTORY = "complaints.directory";
    private static final LocalDate MONDAY = LocalDate.parse("2026-04-06");
    private static final Wire WIRE =
            SharedParts.wire().topics(DIRECTORY, "complaints.intake", "complaints.triage", "complaints.followup");

    private final String place = "D" + UUID.randomUUID();
    private final String lead = "L" + UUID.randomUUID();
    private final String colleague = "C" + UUID.randomUUID();

    @Autowired
    Lookup<Staff> list;

    @Autowired
    WebTestClient http;

    @Test
    void knowsWhoIsDefinedOnTheTopic() {
        tell(department(place, 1));
        tell(person(lead, 1));

        var staff =
                await(it -> it.person(lead).isPresent() && it.department(place).isPresent());

        assertThat(staff.level(lead)).hasValue(1);
        assertThat(staff.department(place).orElseThrow().parent()).isEqualTo("CUSTOMER_SERVICE");
        assertThat(staff.inCharge(1, place, MONDAY.minusDays(1))).isEqualTo(new Charge(lead, Role.LEAD, 1));
    }

    @Test
    void passesToTheStandInWhileALeadIsAway() {
        tell(department(place, 1));
        tell(person(lead, 1));
        tell(person(colleague, 1));

        var staff =
                await(it -> it.person(lead).isPresent() && it.person(colleague).isPresent());

        assertThat(staff.actsFor(colleague, MONDAY)).extracting(Person::code).containsExactly(lead);
        assertThat(staff.inCharge(1, place, MONDAY)).isEqualTo(new Charge(colleague, Role.LEAD, 1));
    }

    @Test
    void knowsPeopleAsTheyWereDefinedLast() {
        tell(person(lead, 1));
        await(it -> it.person(lead).isPresent());

        tell(person(lead, 2).put("active", false));

        var staff = await(it -> it.person(lead).filter(Person::active).isEmpty());
        assertThat(staff.person(lead).orElseThrow().department()).isEqualTo(place);
        assertThat(staff.level(lead)).isEmpty();
    }

    @Test
    void takesOnceWhatIsDeliveredTwice() {
        tell(person(lead, 1));
        await(it -> it.person(lead).isPresent());
        var before = list.documents().find("person:" + lead);

        var first = WIRE.of(DIRECTORY, "person:" + lead).get(0);
        WIRE.sendAgain(first);
        var behind = tellBehind(first);
        await(it -> it.person(behind).isPresent());

        assertThat(list.documents().find("person:" + lead)).isEqualTo(before);
    }

    @Test
    void laysWhatIsNoPersonAmongTheDeadLettersAndGoesOn() {
        tell(person(lead, 1).put("level", "high"));
        var garbage = "person:" + UUID.randomUUID();
        WIRE.sendRaw(DIRECTORY, garbage, "no event".getBytes(StandardCharsets.UTF_8), Map.of());

        var letter = WIRE.await("resolution.complaints.directory-dlt", "person:" + lead, 1);
        assertThat(letter.get(0).headers().get("redress-reason")).contains("level");
        WIRE.await("resolution.complaints.directory-dlt", garbage, 1);

        tell(person(lead, 2));
        await(it -> it.person(lead).isPresent());
        assertThat(deadLetters())
                .anySatisfy(it -> assertThat(it.path("key").asText()).isEqualTo("person:" + lead));
    }

    @Test
    void hearsCasesBesideTheDirectory() {
        var id = UUID.randomUUID().toString();
        var verdict = (ObjectNode) Contract.published().example("complaint.triaged.v1", "minimal");
        WIRE.send(
                "complaints.triage",
                Wire.event(
                        "complaint.triaged.v1",
                        "/redress/triage",
                        id,
                        verdict.put("complaintId", id).put("version", 1).toString()));
        tell(person(lead, 1));

        await(it -> it.person(lead).isPresent());
        Patience.await("case " + id)
                .until(() -> http.get()
                        .uri("/cases/" + id)
                        .header("Authorization", SharedParts.tokens().bearer("agent"))
                        .exchange()
                        .returnResult(JsonNode.class)
                        .getStatus()
                        .is2xxSuccessful());
    }

    private ObjectNode department(String code, int version) {
        return example("department.defined.v1").put("code", code).put("version", version);
    }

    /** A lead of the place, or a colleague who stands in for the lead. */
    private ObjectNode person(String code, int version) {
        var it = example("person.defined.v1");
        it.put("code", code).put("version", version).put("department", place);
        if (code.equals(lead)) {
            it.put("standIn", colleague);
        } else {
            it.remove("standIn");
            it.putArray("roles").add("HANDLER");
            it.putArray("absences");
        }
        return it;
    }

    private static ObjectNode example(String type) {
        return (ObjectNode) Contract.published().example(type, "full");
    }

    private static void tell(ObjectNode entry) {
        var kind = entry.has("names") ? "department" : "person";
        var key = kind + ":" + entry.path("code").asText();
        WIRE.send(DIRECTORY, Wire.event(kind + ".defined.v1", "/redress/triage", key, entry.toString()));
    }

    /** Someone whose entry lies on the same partition: once it is known, what lies before it was heard. */
    private String tellBehind(Received it) {
        while (true) {
            var code = "B" + UUID.randomUUID();
            tell(person(code, 1));
            if (WIRE.await(DIRECTORY, "person:" + code, 1).get(0).partition() == it.partition()) {
                return code;
            }
        }
    }

    private Staff await(Predicate<Staff> wanted) {
        return Patience.await("directory").pollInterval(Duration.ofMillis(50)).until(list::current, wanted);
    }

    private JsonNode deadLetters() {
        return http.get()
                .uri("/dead-letters")
                .header("Authorization", SharedParts.tokens().bearer("ops"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
