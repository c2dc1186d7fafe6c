package dev.redress.analytics;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.analytics.alerts.Watch;
import dev.redress.analytics.ingest.Progress;
import dev.redress.chassis.parts.Broker;
import dev.redress.chassis.parts.FreePort;
import dev.redress.chassis.parts.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each kind of alert is raised for, what it says of that, and when it is cleared; nobody else tells anything here. */
class AlertKindsIT {
    private static final Duration DAY = Duration.ofDays(1);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir
    static Path dir;

    private static Broker broker;
    private static Service service;

    @BeforeAll
    static void start() {
        broker = Broker.at(dir.resolve("broker"), FreePort.next());
        broker.start();
        try (var wire = Wire.to(broker.bootstrapServers())) {
            wire.topics(Service.TOPICS);
        }
        service = start("analytics.duckdb");
        // Complaints reach back as far as it looks.
        service.tell(Story.any().received("PHONE", ago(DAY.multipliedBy(70))).resolved(ago(DAY.multipliedBy(69))));
        service.hearAll();
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
    }

    private static Service start(String file, String... more) {
        var settings = new ArrayList<>(List.of("--analytics.zone=" + ZONE, "--analytics.alerts.every=1h"));
        settings.addAll(List.of(more));
        return Service.start(dir.resolve(file), broker.bootstrapServers(), settings.toArray(String[]::new));
    }

    @Test
    void raisesABurnWhileMoreRunOutThanTheTargetAllowsAndClearsItWhenTheyDoNot() {
        target("sla.met-rate", """
                {"from": "2026-01-01", "direction": "AT_LEAST", "target": 0.9, "where": {"department": "BURN"}}""");
        clocks("BURN", 4, false, ago(Duration.ofHours(30)));
        clocks("BURN", 5, true, ago(Duration.ofHours(30)));
        looked();
        assertThat(alert("SLA_BURN", "BURN")).as("too few ran out").isNull();

        clocks("BURN", 1, false, ago(Duration.ofHours(1)));
        looked();
        looked();

        var alert = alert("SLA_BURN", "BURN");
        assertThat(alert.at("/dimension").textValue()).isEqualTo("department");
        assertThat(alert.at("/actual").doubleValue()).isEqualTo(0.5);
        assertThat(alert.at("/expected").doubleValue()).isEqualTo(0.1);
        assertThat(alert.at("/threshold").doubleValue()).isEqualTo(0.2);
        assertThat(alert.at("/recent").doubleValue()).isEqualTo(1);
        assertThat(alert.at("/count").longValue()).isEqualTo(5);
        assertThat(told("alert.raised.v1", alert)).isEqualTo(1);

        clocks("BURN", 9, true, ago(Duration.ofMinutes(1)));
        looked();
        looked();
        assertThat(alert("SLA_BURN", "BURN").at("/clearedActual").doubleValue()).isEqualTo(5 / 19.0);
        assertThat(told("alert.cleared.v1", alert)).isEqualTo(1);
    }

    @Test
    void raisesABacklogThatGrowsAndClearsItHalfOfTheWayBack() {
        var open = new ArrayList<Story>();
        for (var i = 0; i < 12; i++) {
            open.add(Story.any().received("EMAIL", ago(Duration.ofHours(2))));
        }
        open.forEach(service::tell);
        looked();
        looked();

        var alert = backlog();
        assertThat(alert.at("/actual").doubleValue()).isGreaterThanOrEqualTo(12);
        assertThat(alert.at("/expected").doubleValue()).isLessThan(5);
        assertThat(alert.at("/threshold").doubleValue())
                .isEqualTo(alert.at("/expected").doubleValue() + 5);
        assertThat(Instant.parse(alert.at("/baselineFrom").textValue()))
                .isEqualTo(Instant.parse(alert.at("/windowTo").textValue()).minus(DAY.multipliedBy(63)));
        assertThat(told("alert.raised.v1", alert)).isEqualTo(1);

        var before = open.stream().mapToInt(it -> it.lines().size()).max().orElseThrow();
        open.forEach(
                it -> it.resolved(Instant.now()).lines().stream().skip(before).forEach(service::tell));
        looked();
        looked();
        assertThat(backlog().has("clearedAt")).isTrue();
        assertThat(told("alert.cleared.v1", alert)).isEqualTo(1);
    }

    @Test
    void judgesATargetByTheMonthThatHasEndedAndClearsItWhenNothingIsAimedAtAnyMore() {
        var month = YearMonth.from(Instant.now().minus(DAY).atZone(ZONE)).minusMonths(1);
        var within = month.atDay(10).atStartOfDay(ZONE).toInstant();
        for (var i = 0; i < 3; i++) {
            service.tell(about("MISSED", within));
            service.tell(about("KEPT", within));
            // This month's are not judged yet.
            service.tell(about("KEPT", Instant.now()));
            service.tell(about("KEPT", Instant.now()));
        }
        service.hearAll();
        Map.of("MISSED", 2, "KEPT", 3, "SILENT", 0)
                .forEach((department, most) -> target("volume", """
                    {"from": "2020-01-01", "direction": "AT_MOST", "target": %s, "where": {"department": "%s"}}
                    """.formatted(most, department)));
        looked();
        looked();

        var alert = alert("TARGET_MISSED", "MISSED");
        assertThat(alert("TARGET_MISSED", "KEPT"))
                .as("exactly what is aimed at")
                .isNull();
        assertThat(alert("TARGET_MISSED", "SILENT")).as("no number").isNull();
        assertThat(alert.at("/measure").textValue()).isEqualTo("volume");
        assertThat(alert.at("/actual").doubleValue()).isEqualTo(3);
        assertThat(alert.at("/expected").doubleValue()).isEqualTo(2);
        assertThat(alert.at("/threshold").doubleValue()).isEqualTo(2);
        assertThat(alert.at("/windowFrom").textValue())
                .isEqualTo(month.atDay(1).atStartOfDay(ZONE).toInstant() + "");
        assertThat(alert.at("/windowTo").textValue())
                .isEqualTo(month.plusMonths(1).atDay(1).atStartOfDay(ZONE).toInstant() + "");
        assertThat(told("alert.raised.v1", alert)).isEqualTo(1);

        target("volume", """
                {"from": "2020-01-02", "direction": "AT_MOST", "where": {"department": "MISSED"}}""");
        looked();
        looked();
        assertThat(alert("TARGET_MISSED", "MISSED").has("clearedAt")).isTrue();
        assertThat(alert("TARGET_MISSED", "MISSED").has("clearedActual")).isFalse();
        assertThat(told("alert.cleared.v1", alert)).isEqualTo(1);
    }

    @Test
    void tellsNothingAnewAfterARestartAndAfterARebuild() {
        for (var i = 0; i < 9; i++) {
            service.tell(Story.any().receivedAbout("Toaster", Instant.now()).resolved(Instant.now()));
        }
        looked();
        var alert = alert("SPIKE", "Toaster");
        assertThat(alert.at("/threshold").longValue()).isEqualTo(5);
        assertThat(alert.at("/recent").longValue()).isEqualTo(9);

        try (var other = start("other.duckdb")) {
            looked(other);
        }
        try (var other = start("other.duckdb")) {
            looked(other);
            assertThat(other.post("/figures/rebuild?swap=true", "ops", "").statusCode())
                    .isEqualTo(202);
            await().until(() ->
                    other.get("/figures/drift").at("/state").textValue().equals("DONE"));
            look(other);
            looked(other);
        }
        service.hearAll();

        assertThat(told("alert.raised.v1", alert)).isEqualTo(1);
        assertThat(alert("SPIKE", "Toaster").has("clearedAt")).isFalse();
    }

    @Test
    void clearsNothingWhileTheRowsOfANewFileAreNotThereYet() {
        for (var i = 0; i < 9; i++) {
            service.tell(Story.any().receivedAbout("Mixer", Instant.now()).resolved(Instant.now()));
        }
        looked();

        try (var other = start("late.duckdb", "--analytics.refresh=1h")) {
            await().until(other.context().getBean(Progress.class)::isCaughtUp);
            look(other);
            look(other);
        }
        service.hearAll();

        assertThat(alert("SPIKE", "Mixer").has("clearedAt")).isFalse();
    }

    private static Story about(String department, Instant at) {
        return Story.any()
                .received("PHONE", at)
                .triaged("BILLING", "S3", department, at)
                .resolved(at);
    }

    private static void clocks(String department, int many, boolean met, Instant at) {
        var began = at.minus(Duration.ofHours(1));
        for (var i = 0; i < many; i++) {
            service.tell(Story.any()
                    .received("PHONE", began)
                    .triaged("BILLING", "S3", department, began)
                    .timed("RESOLUTION", met, Duration.ofMinutes(59), at)
                    .resolved(at));
        }
    }

    private static void target(String measure, String body) {
        var answer = service.put("/targets/" + measure, "manager", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void looked() {
        looked(service);
    }

    private static void looked(Service service) {
        service.hearAll();
        look(service);
    }

    private static void look(Service service) {
        service.context().getBean(Watch.class).look();
    }

    private static Instant ago(Duration time) {
        return Instant.now().minus(time);
    }

    private static JsonNode backlog() {
        return StreamSupport.stream(
                        service.get("/alerts?state=all&size=200").at("/items").spliterator(), false)
                .filter(it -> it.at("/kind").textValue().equals("BACKLOG"))
                .findFirst()
                .orElseThrow();
    }

    /** Null where there is none. */
    private static JsonNode alert(String kind, String code) {
        var all = StreamSupport.stream(
                        service.get("/alerts?state=all&size=200").at("/items").spliterator(), false)
                .filter(it -> it.at("/kind").textValue().equals(kind)
                        && it.path("code").asText().equals(code))
                .toList();
        assertThat(all).hasSizeLessThan(2);
        return all.isEmpty() ? null : all.get(0);
    }

    private static long told(String type, JsonNode alert) {
        return service.wire().of("complaints.alerts", alert.at("/id").textValue()).stream()
                .filter(it -> type.equals(it.type()))
                .count();
    }
}
