package dev.redress.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people tell analytics, and the figures that it goes into. All of it is about 1992, under names of this test. */
class MeasuresIT {
    private static final String YEAR = "&from=1992-01-01&to=1993-01-01&zone=UTC";

    @TempDir
    static Path dir;

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start(dir.resolve("analytics.duckdb"));
        service.tell(Story.any().received("PHONE", at("1992-03-02T08:00:00Z")));
        service.tell(Story.any().received("PHONE", at("1992-03-09T23:30:00Z")));
        service.tell(Story.any().received("EMAIL", at("1992-03-10T08:00:00Z")));
        service.hearAll();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void setsComplaintsAgainstWhatWasToldByDimensionAndWeek() {
        tell("orders-a", """
                {"day": "1992-03-02", "count": 500, "channel": "PHONE"}, {"day": "1992-03-09", "count": 100, "channel": "PHONE"},
                {"day": "1992-03-10", "count": 400, "channel": "EMAIL"}, {"day": "1992-03-10", "count": 50, "channel": "PHONE"}
                """);

        var weeks = service.get("/figures?measures=complaint-rate,denominator&grain=week&denominator=orders-a" + YEAR);
        assertThat(weeks.at("/groups/0/values/complaint-rate").doubleValue()).isEqualTo(2.0);
        assertThat(weeks.at("/groups/1/part").textValue()).isEqualTo("1992-W11");
        assertThat(weeks.at("/groups/1/values/complaint-rate").doubleValue()).isEqualTo(1000 * 2 / 550.0);

        var channels = service.get("/figures?measures=complaint-rate&by=channel&denominator=orders-a" + YEAR);
        assertThat(channels.at("/groups/0/values/complaint-rate").doubleValue()).isEqualTo(2.5);
        assertThat(channels.at("/groups/1/values/complaint-rate").doubleValue()).isEqualTo(1000 * 2 / 650.0);
        assertThat(channels.at("/total/values/complaint-rate").doubleValue()).isEqualTo(1000 * 3 / 1050.0);
    }

    @Test
    void readsDaysInTheZoneOfTheQuestion() {
        tell("orders-z", "{\"day\": \"1992-03-10\", \"count\": 100}");

        var answer = service.get("/figures?measures=complaint-rate,denominator&grain=day&denominator=orders-z"
                + "&from=1992-03-10&to=1992-03-11&zone=Asia/Shanghai");
        assertThat(answer.at("/groups")).hasSize(1);
        assertThat(answer.at("/groups/0/part").textValue()).isEqualTo("1992-03-10");
        assertThat(answer.at("/groups/0/values/complaint-rate").doubleValue()).isEqualTo(20.0);
    }

    @Test
    void replacesTheNumbersOfADayAndTellsTheSameOnce() {
        tell("orders-v", "{\"day\": \"1992-03-02\", \"count\": 10}, {\"day\": \"1992-03-03\", \"count\": 20}");
        tell("orders-v", "{\"day\": \"1992-03-02\", \"count\": 10}");
        assertThat(version("orders-v", "1992-03-02")).isEqualTo(1);

        var changed = tell("orders-v", "{\"day\": \"1992-03-02\", \"count\": 11}");

        assertThat(changed.at("/days")).hasSize(1);
        assertThat(changed.at("/days/0/version").intValue()).isEqualTo(2);
        assertThat(version("orders-v", "1992-03-03")).isEqualTo(1);
        assertThat(service.get("/denominators/orders-v").at("/days/0/total").longValue())
                .isEqualTo(11);
        assertThat(StreamSupport.stream(service.get("/denominators").spliterator(), false))
                .anySatisfy(it -> {
                    assertThat(it.at("/name").textValue()).isEqualTo("orders-v");
                    assertThat(it.at("/total").longValue()).isEqualTo(31);
                    assertThat(it.at("/last").textValue()).isEqualTo("1992-03-03");
                });
    }

    @Test
    void knowsInAnotherFileWhatWasTold() {
        tell("orders-f", "{\"day\": \"1992-03-02\", \"count\": 1}");
        tell("orders-f", "{\"day\": \"1992-03-02\", \"count\": 2}");

        try (var other = Service.start(dir.resolve("other.duckdb"))) {
            other.hearAll();
            assertThat(other.get("/denominators/orders-f")).isEqualTo(service.get("/denominators/orders-f"));
        }
    }

    @Test
    void answersWithSharesOfCalls() {
        tell("calls", "{\"day\": \"1992-03-02\", \"count\": 200}");
        tell("calls-abandoned", "{\"day\": \"1992-03-02\", \"count\": 8}");
        tell("calls-in-time", "{\"day\": \"1992-03-02\", \"count\": 160}");

        var answer = service.get(
                "/figures?measures=calls,calls.abandoned-share,calls.in-time-share,calls.transferred-share&grain=month"
                        + YEAR);
        assertThat(answer.at("/groups/0/values/calls").doubleValue()).isEqualTo(200);
        assertThat(answer.at("/groups/0/values/calls.abandoned-share").doubleValue())
                .isEqualTo(0.04);
        assertThat(answer.at("/groups/0/values/calls.in-time-share").doubleValue())
                .isEqualTo(0.8);
        assertThat(answer.at("/groups/0/values/calls.transferred-share").isMissingNode())
                .isTrue();
    }

    @Test
    void tellsDenominatorsApartWhereNoneIsNamed() {
        tell("orders-x", "{\"day\": \"1992-03-02\", \"count\": 1000}");
        tell("orders-y", "{\"day\": \"1992-03-02\", \"count\": 500}");

        var answer = service.get("/figures?measures=complaint-rate&denominator=orders-x,orders-y" + YEAR);
        assertThat(answer.at("/by/0").textValue()).isEqualTo("denominator");
        assertThat(answer.at("/groups")).hasSize(2);
        assertThat(answer.at("/total/values").size()).isZero();
    }

    @Test
    void saysWhichTargetsWereMetByTheOneThatHoldsOnTheLastDay() {
        target("calls.abandoned-share", """
                {"from": "1994-01-01", "direction": "AT_MOST", "target": 0.05}""");
        target("calls.abandoned-share", """
                {"from": "1994-02-01", "direction": "AT_MOST", "target": 0.01, "where": {"channel": "PHONE"}}""");
        tell("calls", "{\"day\": \"1994-03-02\", \"count\": 100, \"channel\": \"PHONE\"}");
        tell("calls-abandoned", "{\"day\": \"1994-03-02\", \"count\": 4, \"channel\": \"PHONE\"}");

        var results = service.get("/figures/targets?from=1994-03-01&to=1994-04-01");
        assertThat(results).hasSize(2);
        assertThat(results.at("/0/actual").doubleValue()).isEqualTo(0.04);
        assertThat(results.at("/0/met").booleanValue()).isTrue();
        assertThat(results.at("/1/where/channel").textValue()).isEqualTo("PHONE");
        assertThat(results.at("/1/met").booleanValue()).isFalse();
        assertThat(service.get("/figures/targets?from=1994-01-01&to=1994-01-31"))
                .hasSize(1);

        target("calls.abandoned-share", """
                {"from": "1994-03-15", "direction": "AT_MOST"}""");
        assertThat(service.get("/figures/targets?from=1994-03-01&to=1994-04-01"))
                .hasSize(1);
    }

    @Test
    void tellsTheSameTargetOnceAndAnotherAsItsNextVersion() {
        var body =
                "{\"from\": \"1995-01-01\", \"direction\": \"AT_LEAST\", \"target\": %s, \"where\": {\"severity\": \"S1\"}}";
        target("sla.met-rate", body.formatted(0.9));

        assertThat(target("sla.met-rate", body.formatted(0.9)).at("/version").intValue())
                .isEqualTo(1);
        assertThat(target("sla.met-rate", body.formatted(0.95)).at("/version").intValue())
                .isEqualTo(2);
    }

    @Test
    void assessesDepartmentsWithTheArithmeticShown() {
        service.tell(Story.any()
                .received("PHONE", at("1996-03-02T08:00:00Z"))
                .triaged("EQUIPMENT", "S2", "DRAINS-96", at("1996-03-02T08:00:01Z"))
                .timed("RESOLUTION", false, Duration.ofHours(9), at("1996-03-02T17:00:00Z"))
                .resolved(at("1996-03-02T17:00:00Z")));
        service.tell(Story.any()
                .received("PHONE", at("1996-03-02T08:00:00Z"))
                .triaged("EQUIPMENT", "S2", "DRAINS-96", at("1996-03-02T08:00:01Z"))
                .timed("RESOLUTION", true, Duration.ofHours(2), at("1996-03-02T10:00:00Z"))
                .resolved(at("1996-03-02T10:00:00Z")));
        service.hearAll();
        target("sla.met-rate", """
                {"from": "1996-01-01", "direction": "AT_LEAST", "target": 0.8}""");
        target("volume", """
                {"from": "1996-01-01", "direction": "AT_MOST", "target": 5, "where": {"department": "DRAINS-96"}}""");
        var defined = service.put("/assessments/department", "manager", """
                {"from": "1996-01-01", "weights": [{"measure": "sla.met-rate", "weight": 3}, {"measure": "volume", "weight": 1},
                 {"measure": "repeat-rate", "weight": 1}]}""");
        assertThat(defined.statusCode()).as(defined.body()).isEqualTo(200);

        var answer = service.get("/figures/assessment?by=department&from=1996-01-01&to=1997-01-01");
        assertThat(answer.at("/formula").textValue()).contains("points = score x weight");
        var its = answer.at("/results/0");
        assertThat(its.at("/code").textValue()).isEqualTo("DRAINS-96");
        assertThat(its.at("/measures/0/actual").doubleValue()).isEqualTo(0.5);
        assertThat(its.at("/measures/0/score").doubleValue()).isEqualTo(62.5);
        assertThat(its.at("/measures/1/score").doubleValue()).isEqualTo(100);
        assertThat(its.at("/measures/2").has("points")).isFalse();
        assertThat(its.at("/weight").doubleValue()).isEqualTo(4);
        assertThat(its.at("/score").doubleValue()).isEqualTo((3 * 62.5 + 100) / 4);
    }

    @Test
    void refusesTargetsOfWhatIsNotKnownOrHasNoSum() {
        assertProblem(
                service.put(
                        "/targets/sla.met-rat", "manager", "{\"from\": \"1995-01-01\", \"direction\": \"AT_MOST\"}"),
                400,
                "unknown",
                "sla.met-rate");
        assertProblem(
                service.put(
                        "/targets/volume",
                        "manager",
                        "{\"from\": \"1995-01-01\", \"direction\": \"AT_MOST\", \"where\": {\"chanel\": \"PHONE\"}}"),
                400,
                "unknown",
                "channel");
        assertProblem(
                service.put(
                        "/targets/complaint-rate", "manager", "{\"from\": \"1995-01-01\", \"direction\": \"AT_MOST\"}"),
                400,
                "required",
                "one denominator");
        assertProblem(service.exchange("/figures/targets?from=1995-01-01", "quality"), 400, "not-null", "to");
        assertProblem(
                service.exchange("/figures/assessment?by=person&from=1991-01-01&to=1991-02-01", "quality"),
                404,
                "no assessment");
    }

    private static JsonNode target(String measure, String body) {
        var answer = service.put("/targets/" + measure, "manager", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Service.json(answer.body());
    }

    @Test
    void refusesNamesHoursAndNumbersThatCannotBe() {
        tell("orders-q", "{\"day\": \"1992-03-02\", \"count\": 1}");

        assertProblem(
                service.exchange("/figures?measures=complaint-rate&denominator=ordres-q" + YEAR, "quality"),
                400,
                "unknown",
                "orders-q");
        assertProblem(
                service.exchange("/figures?measures=complaint-rate&grain=hour&denominator=orders-q" + YEAR, "quality"),
                400,
                "not-available",
                "no hours");
        assertProblem(service.exchange("/denominators/ordres-q", "quality"), 404, "not-found", "orders-q");
        assertProblem(
                put("Orders", "{\"day\": \"1992-03-02\", \"count\": 1}"), 400, "analytics:invalid", "small letters");
        assertProblem(put("orders-q", "{\"day\": \"1992-02-31\", \"count\": 1}"), 400, "analytics:invalid", "day");
        assertProblem(put("orders-q", "{\"day\": \"1992-03-02\", \"count\": -1}"), 400, "analytics:invalid", "count");
        assertProblem(
                put("orders-q", "{\"day\": \"1992-03-02\", \"count\": 1, \"channel\": \"PHON\"}"),
                400,
                "analytics:invalid",
                "channel");
        assertProblem(
                put("orders-q", "{\"day\": \"1992-03-02\", \"count\": 1}, {\"day\": \"1992-03-02\", \"count\": 2}"),
                400,
                "duplicate",
                "same codes");
        assertThat(version("orders-q", "1992-03-02")).isEqualTo(1);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String... words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(words);
    }

    private static int version(String name, String day) {
        return service.get("/denominators/" + name + "?from=" + day + "&to=" + day)
                .at("/days/0/version")
                .intValue();
    }

    private static JsonNode tell(String name, String numbers) {
        var answer = put(name, numbers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Service.json(answer.body());
    }

    private static HttpResponse<String> put(String name, String numbers) {
        return service.put("/denominators/" + name, "manager", "{\"numbers\": [" + numbers + "]}");
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
