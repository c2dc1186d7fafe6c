package dev.redress.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.testing.contract.Contract;
import dev.redress.triage.directory.DirectoryService;
import dev.redress.triage.directory.domain.Department;
import dev.redress.triage.directory.domain.Department.Names;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The directory over HTTP and on its topic. */
class DirectoryIT extends RunningTriage {

    DirectoryIT(WebTestClient web, DirectoryService desk, MeterRegistry metrics) {
        super(web, desk, metrics);
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
        assertThat(versions(wire.told(DIRECTORY, "person:E2007"))).containsExactly(1);
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
}
