package dev.redress.analytics;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.testing.contract.ApiRules;
import dev.redress.chassis.testing.contract.MalformedRequests;
import dev.redress.chassis.testing.contract.RoleRules;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kafka in, figures out. Each test has a year of its own, so that none counts another's complaints. */
class AnalyticsIT {
    @TempDir
    static Path dir;

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start(dir.resolve("analytics.duckdb"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void answersWithFiguresOfWhatItHeard() {
        service.tell(Story.department("REPAIRS-1", 1, "维修部", "Repairs"));
        service.tell(Story.any()
                .received("PHONE", at("2001-03-05T01:00:00Z"))
                .triaged("EQUIPMENT", "S2", "REPAIRS-1", at("2001-03-05T01:00:01Z"))
                .contacted(false, at("2001-03-05T01:30:00Z"))
                .contacted(true, at("2001-03-05T02:00:00Z"))
                .resolved(at("2001-03-05T05:00:00Z"))
                .reopened(at("2001-03-06T01:00:00Z"))
                .resolved(at("2001-03-06T02:00:00Z")));
        service.tell(Story.any()
                .received("EMAIL", at("2001-03-05T01:00:00Z"))
                .triaged("EQUIPMENT", "S3", "REPAIRS-1", at("2001-03-05T01:00:01Z"))
                .contacted(true, at("2001-03-05T04:00:00Z"))
                .rejected(at("2001-03-05T08:00:00Z")));
        service.tell(Story.any().received("EMAIL", at("2001-03-07T01:00:00Z")));
        service.hearAll();

        var response = service.get("/figures/response-time?by=department&from=2001-01-01&to=2002-01-01");
        assertThat(response.at("/figure").textValue()).isEqualTo("response-time");
        assertThat(response.at("/total/count").intValue()).isEqualTo(2);
        assertThat(response.at("/total/meanSeconds").doubleValue()).isEqualTo(7200.0);
        assertThat(response.at("/total/p90Seconds").doubleValue()).isEqualTo(10080.0);
        assertThat(response.at("/groups/0/code").textValue()).isEqualTo("REPAIRS-1");
        assertThat(response.at("/groups/0/names/zh").textValue()).isEqualTo("维修部");
        assertThat(response.at("/groups").size()).isEqualTo(1);

        var first = service.get("/figures/resolution-time?by=channel&from=2001-01-01&to=2002-01-01");
        assertThat(first.at("/total/count").intValue()).isEqualTo(2);
        assertThat(first.at("/groups/0/code").textValue()).isEqualTo("EMAIL");
        assertThat(first.at("/groups/0/meanSeconds").doubleValue()).isEqualTo(7 * 3600.0);
        assertThat(first.at("/groups/1/meanSeconds").doubleValue()).isEqualTo(4 * 3600.0);

        var all = service.get("/figures/resolution-time?cycles=all&from=2001-01-01&to=2002-01-01");
        assertThat(all.at("/total/count").intValue()).isEqualTo(3);
        assertThat(all.at("/total/meanSeconds").doubleValue()).isEqualTo(4 * 3600.0);

        var volume = service.get("/figures/volume?by=severity&from=2001-01-01&to=2002-01-01");
        assertThat(volume.at("/total/count").intValue()).isEqualTo(3);
        assertThat(volume.at("/groups").findValuesAsText("code")).containsExactly("NONE", "S2", "S3");
    }

    @Test
    void answersHowManyTimeLimitsWereMet() {
        var story = Story.any()
                .received("PHONE", at("2008-03-05T01:00:00Z"))
                .triaged("EQUIPMENT", "S2", "REPAIRS-8", at("2008-03-05T01:00:01Z"))
                .timed("FIRST_RESPONSE", true, Duration.ofMinutes(30), at("2008-03-05T01:30:00Z"))
                .timed("RESOLUTION", true, Duration.ofHours(2), at("2008-03-05T03:00:00Z"))
                .resolved(at("2008-03-05T03:00:00Z"))
                .reopened(at("2008-03-06T01:00:00Z"))
                .timed("RESOLUTION", false, Duration.ofHours(4), at("2008-03-06T05:00:00Z"));
        service.tell(story);
        service.tell(story);
        service.hearAll();

        var resolution = service.get("/figures/sla?metric=RESOLUTION&by=department&from=2008-01-01&to=2009-01-01");
        assertThat(resolution.at("/figure").textValue()).isEqualTo("sla");
        assertThat(resolution.at("/metrics").size()).isEqualTo(1);
        assertThat(resolution.at("/metrics/0/total/met").intValue()).isEqualTo(1);
        assertThat(resolution.at("/metrics/0/total/breached").intValue()).isEqualTo(1);
        assertThat(resolution.at("/metrics/0/total/metRate").doubleValue()).isEqualTo(0.5);
        assertThat(resolution.at("/metrics/0/total/firstCycle/metRate").doubleValue())
                .isEqualTo(1.0);
        assertThat(resolution.at("/metrics/0/groups/0/code").textValue()).isEqualTo("REPAIRS-8");
        assertThat(resolution.at("/metrics/0/groups/0/working/medianSeconds").doubleValue())
                .isEqualTo(7200.0);

        var all = service.get("/figures/sla?from=2008-01-01&to=2009-01-01");
        assertThat(all.at("/metrics").findValuesAsText("metric"))
                .containsExactly(
                        "FIRST_RESPONSE",
                        "FINDINGS_REPLY",
                        "RESOLUTION",
                        "APPROVAL",
                        "TASK",
                        "MEDIATION",
                        "PROMISE",
                        "STATUTORY");
        assertThat(all.at("/metrics/0/total/met").intValue()).isEqualTo(1);
        assertThat(all.at("/watermarks").has("complaints.sla")).isTrue();
    }

    @Test
    void answersWhetherCustomersWereAskedAndAreContent() {
        service.tell(Story.department("REPAIRS-98", 1, "维修部", "Repairs"));
        var reopened = Story.any()
                .received("PHONE", at("1998-03-05T01:00:00Z"))
                .triaged("EQUIPMENT", "S2", "REPAIRS-98", at("1998-03-05T01:00:01Z"))
                .planned(at("1998-03-06T01:00:00Z"))
                .surveyed("NO", 1, "REPAIRS-98", at("1998-03-08T01:00:00Z"))
                .reopened(at("1998-03-08T01:00:00Z"))
                .planned(at("1998-03-09T01:00:00Z"))
                .attempted("NO_ANSWER", at("1998-03-11T01:00:00Z"))
                .closed("UNREACHABLE", at("1998-03-11T01:00:00Z"))
                .surveyed("YES", 5, "REPAIRS-98", at("1998-03-12T01:00:00Z"))
                .praised(at("1998-03-12T01:00:00Z"));
        service.tell(reopened);
        service.tell(reopened);
        service.tell(Story.any()
                .planned(at("1998-03-06T01:00:00Z"))
                .attempted("NO_ANSWER", at("1998-03-11T01:00:00Z"))
                .closed("UNREACHABLE", at("1998-03-11T01:00:00Z"))
                .received("EMAIL", at("1998-03-05T01:00:00Z")));
        service.hearAll();

        var answer = service.get("/figures/followups?by=department&from=1998-01-01&to=1999-01-01");
        assertThat(answer.at("/figure").textValue()).isEqualTo("followups");
        assertThat(answer.at("/dissatisfiedAt").intValue()).isEqualTo(2);
        assertThat(answer.at("/total/planned").intValue()).isEqualTo(3);
        assertThat(answer.at("/total/unreachable").intValue()).isEqualTo(1);
        assertThat(answer.at("/total/coverage").doubleValue()).isEqualTo(1.0);
        assertThat(answer.at("/total/response").doubleValue()).isEqualTo(2 / 3.0);
        assertThat(answer.at("/total/satisfaction/satisfiedShare").doubleValue())
                .isEqualTo(0.5);
        assertThat(answer.at("/total/scores/result/mean").doubleValue()).isEqualTo(3.0);
        assertThat(answer.at("/total/ways/1/answered").intValue()).isEqualTo(2);
        assertThat(answer.at("/total/reopened/notSolved").intValue()).isEqualTo(1);
        assertThat(answer.at("/total/praise").intValue()).isEqualTo(1);
        assertThat(answer.at("/groups").findValuesAsText("code")).containsExactly("NONE", "REPAIRS-98");
        assertThat(answer.at("/groups/0/satisfaction").has("satisfiedShare")).isFalse();
        assertThat(answer.at("/groups/1/names/zh").textValue()).isEqualTo("维修部");
    }

    @Test
    void answersHowWellComplaintsWereHandled() {
        var disputed = Story.any().reviewed("REPAIRS-99", 30, 2, 4, at("1999-03-05T01:00:00Z"));
        service.tell(disputed);
        service.tell(disputed);
        service.tell(Story.any().reviewed("SALES-99", 10, 2, 2, at("1999-03-05T01:00:00Z")));
        service.hearAll();

        var answer = service.get("/figures/reviews?by=department&from=1999-01-01&to=2000-01-01");
        assertThat(answer.at("/figure").textValue()).isEqualTo("reviews");
        assertThat(answer.at("/total/completed").intValue()).isEqualTo(2);
        assertThat(answer.at("/total/mean").doubleValue()).isEqualTo(3.0);
        assertThat(answer.at("/total/weightedMean").doubleValue()).isEqualTo(3.5);
        assertThat(answer.at("/total/items/0/item").textValue()).isEqualTo("COURTESY");
        assertThat(answer.at("/total/items/0/score/mean").doubleValue()).isEqualTo(3.0);
        assertThat(answer.at("/total/upheld").intValue()).isEqualTo(1);
        assertThat(answer.at("/groups").findValuesAsText("code")).containsExactly("REPAIRS-99", "SALES-99");
        assertThat(answer.at("/watermarks").has("complaints.reviews")).isTrue();
    }

    @Test
    void answersWhetherACauseCameBack() {
        Stream.of("2009-03-01T00:00:00Z", "2009-03-05T00:00:00Z", "2009-03-12T00:00:00Z")
                .forEach(time -> service.tell(Story.any()
                        .receivedAbout("Kettle 9", at(time))
                        .triaged("EQUIPMENT", "S3", "SALES-9", at(time))
                        .caused("SUPPLIER", "BUYERS-9", at(time).plusSeconds(60))));
        service.hearAll();

        var answer = service.get("/figures/recurrence?rootCause=SUPPLIER&product=Kettle%209&department=BUYERS-9"
                + "&at=2009-03-10&days=10&zone=UTC");
        assertThat(answer.at("/attribution").textValue()).isEqualTo("CAUSED");
        assertThat(answer.at("/before/complaints").intValue()).isEqualTo(2);
        assertThat(answer.at("/before/perDay").doubleValue()).isEqualTo(0.2);
        assertThat(answer.at("/after/complaints").intValue()).isEqualTo(1);
        assertThat(answer.at("/after/over").booleanValue()).isTrue();
        assertThat(answer.at("/after/to").textValue()).isEqualTo("2009-03-20T00:00:00Z");
        assertThat(service.get("/figures/recurrence?rootCause=LOGISTICS&at=2009-03-10&product=Kettle%209")
                        .at("/before/complaints")
                        .intValue())
                .isZero();
    }

    @Test
    void countsWhatIsDeliveredTwiceOnce() {
        var story = Story.any()
                .received("PHONE", at("2002-03-05T01:00:00Z"))
                .contacted(true, at("2002-03-05T02:00:00Z"))
                .resolved(at("2002-03-05T05:00:00Z"));
        service.tell(story);
        service.tell(story);
        service.hearAll();
        assertThat(count("/figures/volume", 2002)).isEqualTo(1);
        assertThat(count("/figures/response-time", 2002)).isEqualTo(1);
        assertThat(count("/figures/resolution-time", 2002)).isEqualTo(1);
    }

    @Test
    void leadsFromAFigureToTheComplaintsBehindItAndToWhatWasHeardOfThem() {
        var late = Story.any()
                .received("PHONE", at("2011-03-05T01:00:00Z"))
                .triaged("EQUIPMENT", "S2", "REPAIRS-11", at("2011-03-05T01:00:01Z"))
                .contacted(true, at("2011-03-05T04:00:00Z"))
                .resolved(at("2011-03-05T05:00:00Z"));
        var soon = Story.any()
                .received("EMAIL", at("2011-03-06T01:00:00Z"))
                .triaged("EQUIPMENT", "S2", "SALES-11", at("2011-03-06T01:00:01Z"))
                .contacted(true, at("2011-03-06T01:30:00Z"));
        service.tell(late);
        service.tell(soon);
        service.tell(soon);
        service.hearAll();
        var year = "&from=2011-01-01&to=2012-01-01";

        var behind = service.get("/figures/response-time/complaints?by=department" + year);
        assertThat(behind.at("/total").intValue()).isEqualTo(2);
        assertThat(behind.at("/items/0/complaintId").textValue()).isEqualTo(soon.id());
        assertThat(behind.at("/items/1/code").textValue()).isEqualTo("REPAIRS-11");
        assertThat(behind.at("/items/1/seconds").doubleValue()).isEqualTo(10_800.0);
        var ofOne = service.get("/figures/response-time/complaints?by=department&code=REPAIRS-11" + year);
        assertThat(ofOne.at("/total").intValue()).isEqualTo(1);
        assertThat(ofOne.at("/items/0/complaintId").textValue()).isEqualTo(late.id());
        var second = service.get("/figures/volume/complaints?size=1&page=1" + year);
        assertThat(second.at("/total").intValue()).isEqualTo(2);
        assertThat(second.at("/items/0/complaintId").textValue()).isEqualTo(late.id());

        var moments = service.get("/complaints/" + soon.id() + "/timeline").at("/moments");
        assertThat(moments)
                .extracting(it -> it.path("type").textValue())
                .containsExactly("complaint.received.v1", "complaint.triaged.v1", "complaint.contacted.v1");
        assertThat(moments.at("/0/channel").textValue()).isEqualTo("EMAIL");
        assertThat(moments.at("/1/department").textValue()).isEqualTo("SALES-11");
        assertThat(service.exchange("/complaints/" + UUID.randomUUID() + "/timeline", "quality")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void doesNotMindTheOrderOfTopics() {
        var story = Story.any()
                .received("PHONE", at("2003-03-05T01:00:00Z"))
                .triaged("BILLING", "S4", "SALES-3", at("2003-03-05T01:00:01Z"))
                .contacted(true, at("2003-03-05T02:00:00Z"));
        var lines = story.lines();
        service.tell(lines.get(2));
        service.hearAll();
        assertThat(count("/figures/response-time", 2003)).isZero();
        service.tell(lines.get(1));
        service.tell(lines.get(0));
        service.hearAll();
        var response = service.get("/figures/response-time?by=department&from=2003-01-01&to=2004-01-01");
        assertThat(response.at("/groups/0/code").textValue()).isEqualTo("SALES-3");
        assertThat(response.at("/groups/0/medianSeconds").doubleValue()).isEqualTo(3600.0);
    }

    @Test
    void readsDaysInTheZoneAskedFor() {
        service.tell(Story.any().received("PHONE", at("2004-03-04T16:30:00Z")));
        service.hearAll();
        var day = "/figures/volume?from=2004-03-05&to=2004-03-06";
        assertThat(service.get(day).at("/total/count").intValue())
                .as("half past midnight in Shanghai, the default")
                .isEqualTo(1);
        assertThat(service.get(day).at("/period/zone").textValue()).isEqualTo("Asia/Shanghai");
        assertThat(service.get(day + "&zone=UTC").at("/total/count").intValue()).isZero();
        assertThat(service.get(day + "&zone=America/New_York")
                        .at("/period/from")
                        .textValue())
                .isEqualTo("2004-03-05T05:00:00Z");
    }

    @Test
    void setsAsideWhatItCannotReadAndGoesOn() {
        var id = UUID.randomUUID().toString();
        service.wire()
                .sendRaw(
                        "complaints.intake",
                        id,
                        "certainly no event".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        Map.of());
        service.tell(new Story(UUID.fromString(id)).received("PHONE", at("2005-03-05T01:00:00Z")));
        service.hearAll();
        assertThat(count("/figures/volume", 2005)).isEqualTo(1);
        var letter =
                service.wire().await("analytics.complaints.intake-dlt", id, 1).get(0);
        assertThat(letter.value()).isEqualTo("certainly no event");
        assertThat(letter.headers().get("redress-reason")).contains("not a CloudEvent");
        assertThat(service.text("/actuator/prometheus", "ops"))
                .containsPattern("inbox_messages_total\\{[^}]*outcome=\"dead\"[^}]*type=\"unreadable\"[^}]*} [1-9]")
                .containsPattern(
                        "inbox_messages_total\\{[^}]*outcome=\"taken\"[^}]*type=\"complaint.received.v1\"[^}]*} [1-9]")
                .containsPattern("inbox_lag\\{[^}]*topic=\"complaints.intake\"[^}]*} 0.0")
                .containsPattern("inbox_newest_seconds\\{[^}]*topic=\"complaints.intake\"[^}]*} [1-9]");
    }

    @Test
    void takesADeadLetterThatIsSentAgainWithoutLosingItsPlace() {
        var id = UUID.randomUUID();
        var later = new Story(id)
                .received("PHONE", at("2006-03-05T01:00:00Z"))
                .lines()
                .get(0);
        // A letter that was buried by a version that could not read it yet.
        service.wire().send("analytics.complaints.intake-dlt", later.event());
        var before = service.get("/figures/volume").at("/watermarks");
        service.post("/dead-letters/redrive?topic=complaints.intake", "ops");
        // No place moves that one could wait for.
        await("it is counted").until(() -> count("/figures/volume", 2006), it -> it == 1);
        assertThat(service.get("/figures/volume").at("/watermarks")).isEqualTo(before);
    }

    @Test
    void saysHowFreshItIs() {
        service.tell(Story.any().received("PHONE", at("2007-03-05T01:00:00Z")));
        service.hearAll();
        var watermarks = service.get("/figures/volume").at("/watermarks/complaints.intake");
        assertThat(watermarks).isNotEmpty();
        for (JsonNode watermark : watermarks) {
            assertThat(watermark.get("next")).isEqualTo(watermark.get("end"));
            if (watermark.get("next").asLong() > 0) {
                assertThat(at(watermark.get("newest").textValue())).isAfter(Instant.EPOCH);
            }
        }
    }

    @Test
    void saysOfTopicsWithoutRecordsAlsoThatAllOfThemWasHeard() {
        service.hearAll();

        var history = service.get("/figures/volume").at("/watermarks/complaints.archive");

        assertThat(history).isNotEmpty().allSatisfy(it -> {
            assertThat(it.get("next").asLong()).isEqualTo(it.get("end").asLong());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/figures/volume?by=weather, by",
        "/figures/volume?zone=Mars/Olympus, zone",
        "/figures/response-time?from=soon, from",
        "/figures/response-time?to=2026-13-01, to",
        "/figures/resolution-time?from=2026-02-01&to=2026-01-01, from",
        "/figures/resolution-time?cycles=some, cycles",
        "/figures/sla?metric=HAPPINESS, metric",
        "/figures/sla?by=weather, by",
        "/figures/sla?takenOver=perhaps, takenOver",
        "/figures/followups?by=weather, by",
        "/figures/followups?from=soon, from",
        "/figures/reviews?by=channel, by",
        "/figures/reviews?zone=Mars/Olympus, zone",
        "/figures/recurrence?at=2026-03-01, rootCause",
        "/figures/recurrence?rootCause=BAD_LUCK&at=2026-03-01, rootCause",
        "/figures/recurrence?rootCause=SUPPLIER, at",
        "/figures/recurrence?rootCause=SUPPLIER&at=soon, at",
        "/figures/recurrence?rootCause=SUPPLIER&at=+200000-01-01, at",
        "/figures/recurrence?rootCause=SUPPLIER&at=0001-01-01, at",
        "/figures/recurrence?rootCause=SUPPLIER&at=9999-03-01, at",
        "/figures/recurrence?rootCause=SUPPLIER&at=2026-03-01&product=Kettel, product",
        "/figures/recurrence?rootCause=SUPPLIER&at=2026-03-01&department=SAILS, department",
        "/figures/recurrence?rootCause=SUPPLIER&at=2026-03-01&products=Kettle, products",
        "/figures/volume?departement=SALES, departement",
        "/figures/volume/complaints?code=SALES, code",
        "/figures/volume/complaints?size=1000, size",
        "/figures/sla/complaints?verdict=LATE, verdict",
        "/figures/followups/complaints?standing=closed, standing",
        "/complaints/nobody/timeline, id",
        "/figures/volume?by=none&by=department, by",
        "/figures/volume?from=0026-01-01, from",
        "/figures/volume?from=1601-01-01T00:00:00Z, from",
        "/figures/volume?to=9999-12-31, to",
        "/figures/volume?to=2026-01-01T24:00:00Z, to",
        "/figures/resolution-time?cycle=all, cycle",
        "/figures/resolution-time?cycles=all&cycles=first, cycles",
        "/figures/sla?metrics=RESOLUTION, metrics",
        "/figures/recurrence?rootCause=SUPPLIER&at=2026-03-01&days=0, days",
        "/figures/recurrence?rootCause=SUPPLIER&at=2026-03-01&days=many, days",
        "/figures/recurrence?rootCause=SUPPLIER&at=2026-03-01&zone=Mars/Olympus, zone",
    })
    void namesTheParameterThatIsWrong(String path, String field) {
        var answer = service.exchange(path, "quality");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        var problem = Service.json(answer.body());
        assertThat(problem.at("/code").textValue()).isEqualTo("analytics:invalid");
        assertThat(problem.at("/errors/0/field").textValue()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quality", "lead", "manager", "ops", "admin"})
    void answersThoseWhoMayKnow(String role) {
        Stream.of(
                        "response-time",
                        "resolution-time",
                        "volume",
                        "sla",
                        "followups",
                        "sla/complaints",
                        "reviews",
                        "recurrence?rootCause=SUPPLIER&at=2026-03-01")
                .forEach(figure -> assertThat(
                                service.exchange("/figures/" + figure, role).statusCode())
                        .isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"publisher", "agent"})
    void answersNobodyElse(String role) {
        assertThat(service.exchange("/figures/volume", role).statusCode()).isEqualTo(403);
        assertThat(service.anonymously("/figures/volume").statusCode()).isEqualTo(401);
    }

    @Test
    void describesItsOperationsWithUnits() {
        var api = Service.json(service.anonymously("/v3/api-docs").body());
        assertThat(api.at("/paths/~1figures~1response-time/get/summary").textValue())
                .contains("responded");
        assertThat(api.at("/components/schemas/DurationGroup/properties/p90Seconds/description")
                        .textValue())
                .contains("seconds");
        assertThat(api.at("/components/schemas/FollowupGroup/properties/coverage/description")
                        .textValue())
                .contains("(answered + refused + unreachable) / planned");
    }

    @Test
    void servesThePublishedApi() {
        ApiRules.assertPublished("analytics", service.port());
    }

    @Test
    void letsInWhoIsInTheTableOfRolesAndNobodyElse() {
        RoleRules.assertKept("Analytics", "analytics", service.port());
    }

    @Test
    void refusesWhateverIsMalformed() {
        // What others told before is heard by then, and what figures count is the same after as before.
        service.hearAll();
        await("the snapshot of today is there")
                .until(() -> service.get("/snapshots").size() == 1);
        MalformedRequests.assertRefused("analytics", service.port());
    }

    @Test
    void isHealthyWhileItHears() {
        service.hearAll();
        var health = Service.json(service.anonymously("/actuator/health").body());
        assertThat(health.at("/status").textValue()).as(health.toString()).isEqualTo("UP");
        assertThat(health.at("/components/listening/status").textValue()).isEqualTo("UP");
    }

    private static int count(String figure, int year) {
        return service.get(figure + "?from=" + year + "-01-01&to=" + (year + 1) + "-01-01")
                .at("/total/count")
                .intValue();
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
