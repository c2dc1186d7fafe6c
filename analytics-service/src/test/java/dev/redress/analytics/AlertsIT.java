package dev.redress.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.analytics.alerts.Alerts;
import dev.redress.analytics.alerts.Watch;
import dev.redress.analytics.alerts.domain.Observation;
import dev.redress.analytics.domain.AlertChange.Window;
import dev.redress.analytics.domain.AlertNumbers;
import dev.redress.analytics.domain.AlertSubject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alerts are raised once, cleared once, and the same for every replica. */
class AlertsIT {
    @TempDir
    static Path dir;

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.startUnwatched(dir.resolve("analytics.duckdb"));
        // There is something before, for how long complaints come in is how far back it looks.
        service.tell(Story.any().received("PHONE", Instant.parse("1993-03-02T08:00:00Z")));
        service.hearAll();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void raisesASpikeOnceWhicheverReplicaLooksAndHoweverOften() {
        var product = "Kettle " + UUID.randomUUID();
        for (var i = 0; i < 8; i++) {
            service.tell(Story.any().receivedAbout(product, Instant.now()));
        }
        service.hearAll();

        look(service);
        look(service);
        try (var other = Service.startUnwatched(dir.resolve("other.duckdb"))) {
            other.hearAll();
            look(other);
            assertThat(about(other, product)).isEqualTo(about(service, product)).hasSize(1);
        }
        service.hearAll();

        var alert = about(service, product).get(0);
        assertThat(alert.at("/kind").textValue()).isEqualTo("SPIKE");
        assertThat(alert.at("/actual").doubleValue()).isEqualTo(8);
        assertThat(alert.at("/expected").doubleValue()).isZero();
        assertThat(alert.at("/probability").doubleValue()).isLessThan(0.0001);
        assertThat(told("alert.raised.v1", alert.at("/id").textValue())).isEqualTo(1);
    }

    @Test
    void clearsOnceAndRaisesTheSameNotAgainOnThatDay() {
        var subject = new AlertSubject(
                AlertSubject.Kind.SPIKE, "batch", UUID.randomUUID().toString(), "volume");
        var alarming = observation(subject, 9, true, false);
        var between = observation(subject, 6, false, false);
        var calm = observation(subject, 1, false, true);

        for (var it : List.of(alarming, alarming, between, calm, calm, alarming)) {
            alerts().update(List.of(it));
        }

        var alert = about(service, subject.code()).get(0);
        assertThat(alert.at("/clearedActual").doubleValue()).isEqualTo(1);
        assertThat(told("alert.raised.v1", alert.at("/id").textValue())).isEqualTo(1);
        assertThat(told("alert.cleared.v1", alert.at("/id").textValue())).isEqualTo(1);
    }

    @Test
    void saysWhoLooksAfterIt() {
        var subject = new AlertSubject(
                AlertSubject.Kind.SPIKE, "batch", UUID.randomUUID().toString(), "volume");
        alerts().update(List.of(observation(subject, 9, true, false)));
        var id = about(service, subject.code()).get(0).at("/id").textValue();
        var path = "/alerts/" + id + "/acknowledge";

        var answer = Service.json(service.post(path, "quality", "{\"note\": \"Mail anna@example.org.\"}")
                .body());
        var again = service.post(path, "quality", "{\"note\": \"Mail anna@example.org.\"}");

        assertThat(answer.at("/acknowledged/note").textValue())
                .startsWith("Mail ")
                .doesNotContain("anna");
        assertThat(answer.at("/acknowledged/by").textValue()).isNotEmpty();
        assertThat(Instant.parse(answer.at("/acknowledged/at").textValue()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(answer.has("clearedAt")).isFalse();
        assertThat(Service.json(again.body())).as("twice is the same").isEqualTo(answer);
        assertThat(told("alert.acknowledged.v1", id)).isEqualTo(1);

        alerts().update(List.of(observation(subject, 1, false, true)));
        assertThat(service.post(path, "quality", "{\"note\": \"Mail anna@example.org.\"}")
                        .statusCode())
                .as("it was said before")
                .isEqualTo(200);
        var late = service.post(path, "quality", "{\"note\": \"Now I see.\"}");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("analytics:not-open");
        assertThat(told("alert.acknowledged.v1", id)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "unknown, quality, {}, 404",
                "1, quality, {}, 400",
                "unknown, quality, {\"note\": \"\"}, 400",
                "unknown, quality, {\"remark\": \"x\"}, 400",
                "unknown, quality, , 400",
                "unknown, lead, {}, 403",
                "unknown, ops, {}, 403"
            })
    void refusesToAcknowledgeWhatCannotBe(String id, String role, String body, int status) {
        var path = "/alerts/" + (id.equals("unknown") ? UUID.randomUUID() : id) + "/acknowledge";

        assertThat(service.post(path, role, Objects.requireNonNullElse(body, ""))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void knowsNoOtherStates() {
        assertThat(service.exchange("/alerts?state=closed", "quality").statusCode())
                .isEqualTo(400);
    }

    private static Observation observation(AlertSubject subject, double actual, boolean alarming, boolean calm) {
        var now = Instant.now();
        return new Observation(subject, AlertNumbers.of(actual, 1, 5), alarming, calm, new Window(now, now, null));
    }

    private static void look(Service service) {
        service.context().getBean(Watch.class).look();
    }

    private static Alerts alerts() {
        return service.context().getBean(Alerts.class);
    }

    private static List<JsonNode> about(Service service, String code) {
        return StreamSupport.stream(
                        service.get("/alerts?state=all&size=200").at("/items").spliterator(), false)
                .filter(it -> it.path("code").asText().equals(code))
                .toList();
    }

    private static long told(String type, String alert) {
        return service.wire().of("complaints.alerts", alert).stream()
                .filter(it -> type.equals(it.type()))
                .count();
    }
}
