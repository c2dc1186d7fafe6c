package dev.redress.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.analytics.alerts.Alerts;
import dev.redress.analytics.alerts.domain.Observation;
import dev.redress.analytics.domain.AlertChange.Window;
import dev.redress.analytics.domain.AlertNumbers;
import dev.redress.analytics.domain.AlertSubject;
import dev.redress.analytics.domain.AlertSubject.Kind;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leads see of targets, assessments, the forecast and alerts: that of their own department. All of it is about 1998. */
class LeadsIT {
    private static final String YEAR = "from=1998-01-01&to=1999-01-01";
    private static final String LEAD = "roofs-lead";

    @TempDir
    static Path dir;

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.startUnwatched(dir.resolve("analytics.duckdb"));
        service.tell(Story.person(LEAD, 1, "ROOFS-98"));
        service.tell(Story.person("roofer", 1, "ROOFS-98"));
        service.tell(Story.person("mason", 1, "WALLS-98"));
        service.tell(complaint("ROOFS-98"));
        service.tell(complaint("ROOFS-98"));
        service.tell(complaint("WALLS-98"));
        var began = Instant.now().minusSeconds(3600);
        for (var department : List.of("ROOFS-98", "WALLS-98")) {
            service.tell(Story.any()
                    .received("PHONE", began)
                    .triaged("BILLING", "S3", department, began)
                    .runs("RESOLUTION", began, began.plus(Duration.ofHours(50))));
        }
        service.hearAll();
        target("{}", 1);
        target("{\"department\": \"ROOFS-98\"}", 2);
        target("{\"department\": \"WALLS-98\"}", 3);
        target("{\"department.solved\": \"WALLS-98\"}", 4);
        target("{\"severity\": \"S3\"}", 5);
        target("{\"person\": \"roofer\"}", 6);
        target("{\"person\": \"mason\"}", 7);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/targets",
                "/figures/targets?" + YEAR,
                "/figures/assessment?by=department&" + YEAR,
                "/figures/assessment?by=person&" + YEAR,
                "/figures/forecast",
                "/figures/forecast?department=ROOFS-98",
                "/alerts"
            })
    void refusesALeadOfWhomTheDirectoryDoesNotKnowTheDepartment(String path) {
        assessBy("department");
        assessBy("person");

        var answer = service.asPerson(path, "nobody-knows", "lead");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("no-department");
    }

    @Test
    void showsTargetsOfTheDepartmentOfItsPeopleAndOfAll() {
        var seen = StreamSupport.stream(lead("/targets").spliterator(), false)
                .filter(it -> it.at("/from").textValue().startsWith("1998-"))
                .map(it -> it.at("/target").intValue());

        assertThat(seen).containsExactlyInAnyOrder(1, 2, 5, 6);
        assertThat(service.get("/targets")).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void judgesTargetsByWhatIsChargedToTheDepartment() {
        var results = lead("/figures/targets?" + YEAR);

        assertThat(StreamSupport.stream(results.spliterator(), false)
                        .filter(it -> it.at("/from").textValue().startsWith("1998-"))
                        .map(it -> it.at("/target").intValue() + ": "
                                + it.path("actual").asInt(0)))
                .containsExactlyInAnyOrder("1: 2", "2: 2", "5: 2", "6: 0");
    }

    @Test
    void assessesTheDepartmentAndItsPeopleAlone() {
        assessBy("department");
        assessBy("person");

        var departments = lead("/figures/assessment?by=department&" + YEAR);
        var people = lead("/figures/assessment?by=person&" + YEAR);

        assertThat(departments.at("/results")).hasSize(1);
        assertThat(departments.at("/results/0/code").textValue()).isEqualTo("ROOFS-98");
        assertThat(departments.at("/results/0/measures/0/actual").intValue()).isEqualTo(2);
        assertThat(people.at("/results")).hasSize(1);
        assertThat(people.at("/results/0/measures/0/actual").intValue()).isEqualTo(2);
        assertThat(service.get("/figures/assessment?by=department&" + YEAR).at("/results"))
                .extracting(it -> it.at("/code").textValue())
                .contains("ROOFS-98", "WALLS-98");
        assertThat(lead("/assessments")).isEqualTo(service.get("/assessments"));
    }

    @Test
    void forecastsTheCasesOfTheDepartmentAlone() {
        assertThat(lead("/figures/forecast?department=ROOFS-98").at("/total").intValue())
                .isEqualTo(1);
        var own = lead("/figures/forecast");
        assertThat(own.at("/total").intValue()).isEqualTo(1);
        assertThat(own.at("/cases/0/department").textValue()).isEqualTo("ROOFS-98");

        var others = asLead("/figures/forecast?department=WALLS-98");
        assertThat(others.statusCode()).isEqualTo(400);
        assertThat(others.body()).contains("not-yours");
    }

    @Test
    void showsAlertsAboutTheDepartmentAlone() {
        var now = Instant.now();
        service.context()
                .getBean(Alerts.class)
                .update(List.of(
                        alarming(new AlertSubject(Kind.SPIKE, "department", "ROOFS-98", "volume")),
                        alarming(new AlertSubject(Kind.SPIKE, "department", "WALLS-98", "volume")),
                        alarming(new AlertSubject(Kind.SPIKE, "product", "ROOFS-98", "volume")),
                        alarming(AlertSubject.under(
                                Kind.TARGET_MISSED,
                                Map.of("department.solved", "ROOFS-98", "severity", "S1"),
                                "repeat-rate")),
                        alarming(AlertSubject.under(Kind.SLA_BURN, Map.of("severity", "S1"), "sla.met-rate"))));

        var own = lead("/alerts?state=all");

        assertThat(own.at("/total").longValue()).isEqualTo(2);
        assertThat(own.at("/items").findValuesAsText("code"))
                .containsExactlyInAnyOrder("ROOFS-98", "department.solved=ROOFS-98;severity=S1");
        assertThat(lead("/alerts?state=all&size=1&page=1").at("/items")).hasSize(1);
        assertThat(lead("/alerts?state=cleared").at("/total").longValue()).isZero();
        assertThat(Instant.parse(own.at("/items/0/raisedAt").textValue())).isAfter(now.minusSeconds(1));
        var id = own.at("/items/0/id").textValue();
        assertThat(service.post("/alerts/" + id + "/acknowledge", "lead", "{}").statusCode())
                .isEqualTo(403);

        var page = asLead("/dashboard?lang=en").body();
        assertThat(page).contains("ROOFS-98: 9 complaints").doesNotContain("WALLS-98: 9 complaints");
    }

    private static Observation alarming(AlertSubject subject) {
        var now = Instant.now();
        return new Observation(subject, AlertNumbers.of(9, 1, 5), true, false, new Window(now, now, null));
    }

    private static Story complaint(String department) {
        var at = Instant.parse("1998-03-02T08:00:00Z");
        return Story.any()
                .received("PHONE", at)
                .triaged("BILLING", "S3", department, at)
                .resolved(at);
    }

    private static void target(String where, int target) {
        put("/targets/volume", """
                {"from": "1998-01-01", "direction": "AT_MOST", "target": %s, "where": %s}""".formatted(target, where));
    }

    private static void assessBy(String by) {
        put("/assessments/" + by, """
                {"from": "1998-01-01", "weights": [{"measure": "volume", "weight": 1}]}""");
    }

    private static void put(String path, String body) {
        var answer = service.put(path, "manager", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static JsonNode lead(String path) {
        var answer = asLead(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Service.json(answer.body());
    }

    private static HttpResponse<String> asLead(String path) {
        return service.asPerson(path, LEAD, "lead");
    }
}
