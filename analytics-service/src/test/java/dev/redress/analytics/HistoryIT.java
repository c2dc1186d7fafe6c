package dev.redress.analytics;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.analytics.facts.FactFile;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.parts.Broker;
import dev.redress.chassis.parts.FreePort;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.parts.Wire;
import dev.redress.chassis.testing.SharedParts;
import dev.redress.chassis.testing.contract.Contract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Files of other systems in, rows out of the topic and into the file. Each test has a system of its own. */
class HistoryIT {
    private static final String TOPIC = "complaints.history";
    private static final String TYPE = "history.recorded.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    static Path dir;

    private static Service service;

    @BeforeAll
    static void start() {
        try (var wire = SharedParts.wire()) {
            wire.topics(Service.TOPICS);
        }
        // What questions are asked of is worked out meanwhile, and a large file makes much of it.
        service = Service.start(
                dir.resolve("analytics.duckdb"), SharedParts.broker().bootstrapServers(), "--analytics.memory=128MB");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String system() {
        return "desk-" + UUID.randomUUID();
    }

    private static String complaints(String system) {
        return """
                {"source": "%s", "zone": "Europe/Berlin", "form": "COMPLAINT", "case": "Ticket",
                 "times": {"received": {"column": "Opened", "format": "dd.MM.yyyy HH:mm"},
                           "resolved": {"column": "Solved", "format": ["dd.MM.yyyy HH:mm", "MM.dd.yyyy HH:mm"]}},
                 "dimensions": {"channel": "Via", "department": "Team"}, "satisfaction": "Mark",
                 "missing": ["-"]}""".formatted(system);
    }

    private static String events(String system) {
        return """
                {"source": "%s", "zone": "UTC", "form": "EVENT", "case": "Case", "version": "No",
                 "times": {"happened": {"column": "At", "format": "ISO"}, "received": {"column": "Opened", "format": "ISO"}},
                 "activity": {"column": "What", "values": {"take": "RESPONDED", "solve": "RESOLVED"},
                              "otherwise": "WORKED", "resource": "Who"},
                 "dimensions": {"severity": "Prio"}}""".formatted(system);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static WebTestClient client(Service at, String role, Duration patience) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + at.port())
                .defaultHeader("Authorization", SharedParts.tokens().bearer(role))
                .responseTimeout(patience)
                .build();
    }

    private static WebTestClient.ResponseSpec send(Service to, byte[] file, String mapping) {
        return send(to, file, mapping, PATIENCE);
    }

    private static WebTestClient.ResponseSpec send(Service to, byte[] file, String mapping, Duration patience) {
        var parts = new MultipartBodyBuilder();
        parts.part("file", new ByteArrayResource(file)).filename("history.csv");
        parts.part("mapping", mapping);
        return client(to, "quality", patience)
                .post()
                .uri("/history")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .bodyValue(parts.build())
                .exchange();
    }

    private static JsonNode body(WebTestClient.ResponseSpec answer) {
        return Service.json(answer.expectBody(String.class).returnResult().getResponseBody());
    }

    private static JsonNode done(Service to, byte[] file, String mapping) {
        var answer = send(to, file, mapping);
        answer.expectStatus().isOk();
        return body(answer);
    }

    private static List<Received> told(Wire wire, String system) {
        return wire.all(TOPIC).stream()
                .filter(it -> it.json().path("source").asText().equals(system))
                .toList();
    }

    private static String about(String system, String caseId) {
        return Ids.derived("history", system, caseId).toString();
    }

    private static List<String> rows(Service of, String sql) {
        return of.context().getBean(FactFile.class).answer(connection -> {
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery(sql)) {
                var all = new ArrayList<String>();
                while (found.next()) {
                    var row = new StringJoiner(" | ");
                    for (var i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        row.add(String.valueOf(found.getObject(i)));
                    }
                    all.add(row.toString());
                }
                return all;
            }
        });
    }

    @Test
    void publishesAndKeepsComplaintsAndSaysWhatIsWrongWithOthers() {
        var system = system();
        var done = done(service, bytes("""
                        Ticket,Opened,Solved,Via,Team,Mark,Words
                        T-1,17.04.2019 10:12,19.04.2019 08:00,Phone,After sales,5,secret words
                        T-2,17.04.2019 10:12,05.04.2019 08:00,Phone,After sales,5,secret words
                        T-3,31.03.2019 02:30,-,Phone,After sales,7,secret words
                        T-4,17.04.2019 11:12,-,-,call 13812345678,-,secret words
                        T-5,17.04.2019 11:12
                        """), complaints(system));
        service.hearAll();

        assertThat(done.get("state").textValue()).isEqualTo("DONE");
        assertThat(done.get("source").textValue()).isEqualTo(system);
        assertThat(List.of(
                        done.get("rows").intValue(),
                        done.get("published").intValue(),
                        done.get("refused").intValue()))
                .containsExactly(5, 2, 3);

        var told = told(service.wire(), system);
        assertThat(told)
                .extracting(Received::subject)
                .containsExactlyInAnyOrder(about(system, "T-1"), about(system, "T-4"));
        assertThat(told)
                .extracting(Received::key)
                .isEqualTo(told.stream().map(Received::subject).toList());
        assertThat(told).allSatisfy(it -> {
            assertThat(it.type()).isEqualTo(TYPE);
            assertThat(Contract.published().validate(TYPE, it.json())).isEmpty();
            assertThat(it.value()).doesNotContain("secret", "13812345678");
        });

        assertThat(rows(
                        service,
                        "select case_id, version, epoch_ms(received), epoch_ms(resolved), channel, department, satisfaction,"
                                + " activity from history where source = '" + system + "' order by all"))
                .containsExactly(
                        "T-1 | 1 | 1555488720000 | 1555653600000 | Phone | After sales | 5 | null",
                        "T-4 | 4 | 1555492320000 | null | null | call [phone] | null | null");

        var errors = body(client(service, "manager", PATIENCE)
                .get()
                .uri("/history/" + done.get("id").textValue() + "/errors?size=3")
                .exchange());
        assertThat(errors.get("total").intValue()).isEqualTo(4);
        assertThat(errors.get("items")).hasSize(3);
        assertThat(errors.get("items"))
                .extracting(it -> it.get("row").asInt() + " " + it.get("column").asText() + " "
                        + it.get("code").asText())
                .containsExactly("2 Solved ambiguous", "3 Opened skipped", "3 Mark out-of-range");
        assertThat(errors.toString()).doesNotContain("secret");
    }

    @Test
    void publishesAndKeepsEventsWithTheTimesOfTheirCases() throws IOException {
        var system = system();
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(bytes("""
                    Case,No,At,What,Who,Opened,Prio
                    A,0,2019-04-17 10:12,think,Desk 1,2019-04-17 10:00,2 - High
                    A,3,2019-04-17 10:15,take,Desk 1,2019-04-17 10:00,3 - Low
                    A,20190417103012,2019-04-17 10:30,solve,,2019-04-17 10:00,3 - Low
                    """));
        }
        done(service, packed.toByteArray(), events(system));
        service.hearAll();

        assertThat(rows(
                        service,
                        "select version, activity, epoch_ms(happened) - epoch_ms(received), resource, severity from history"
                                + " where source = '" + system + "' order by version"))
                .containsExactly(
                        "1 | WORKED | 720000 | Desk 1 | 2 - High",
                        "4 | RESPONDED | 900000 | Desk 1 | 3 - Low",
                        "20190417103013 | RESOLVED | 1800000 | null | 3 - Low");
        assertThat(rows(
                        service,
                        "select count(*) from facts where topic = 'complaints.history' and about = '"
                                + about(system, "A") + "'"))
                .containsExactly("3");
    }

    private static String file(int cases) {
        return IntStream.rangeClosed(1, cases)
                .mapToObj(it -> "T-" + it + ",17.04.2019 10:12,18.04.2019 10:12,Phone,Sales,4")
                .collect(Collectors.joining("\n", "Ticket,Opened,Solved,Via,Team,Mark\n", "\n"));
    }

    @Test
    void takesTheSameFileWithTheSameMappingForTheSameImport() {
        var system = system();
        var first = done(service, bytes(file(50)), complaints(system));
        var again = done(service, bytes(file(50)), complaints(system));

        assertThat(again).isEqualTo(first);
        assertThat(told(service.wire(), system)).hasSize(50);
        var id = first.get("id").textValue();
        assertThat(Service.json(service.text("/history/" + id, "manager"))).isEqualTo(first);
        assertThat(service.get("/history").findValuesAsText("id")).contains(id);
        assertThat(service.get("/history/" + id + "/errors").get("items")).isEmpty();
        assertThat(done(service, bytes(file(51)), complaints(system)).get("id").textValue())
                .isNotEqualTo(id);
    }

    @Test
    void countsNothingTwiceWhenItForgotWhatItTookIn() {
        var system = system();
        done(service, bytes(file(30)), complaints(system));
        try (var other = Service.start(dir.resolve("other.duckdb"))) {
            var again = done(other, bytes(file(30)), complaints(system));
            other.hearAll();

            assertThat(again.get("published").intValue()).isEqualTo(30);
            assertThat(rows(
                            other,
                            "select count(*), count(distinct (about, version)) from history" + " where source = '"
                                    + system + "'"))
                    .containsExactly("60 | 30");
            var told = told(other.wire(), system);
            assertThat(told.stream()
                            .map(it -> it.id() + it.value() + it.headers())
                            .distinct())
                    .hasSize(30);
        }
    }

    @Test
    void pausesWhileTheBrokerIsAwayAndGoesOnWhenTheFileIsSentAgain() {
        var system = system();
        try (var broker = Broker.at(dir.resolve("broker"), FreePort.next())) {
            broker.start();
            try (var wire = Wire.to(broker.bootstrapServers())) {
                wire.topics(Service.TOPICS);
            }
            try (var lone = Service.start(
                    dir.resolve("lone.duckdb"), broker.bootstrapServers(), "--analytics.history.patience=1s")) {
                done(lone, bytes(file(3)), complaints(system()));
                broker.stop();
                var away = send(lone, bytes(file(20)), complaints(system));
                away.expectStatus().isEqualTo(503);
                assertThat(body(away).get("code").textValue()).isEqualTo("analytics:unavailable");
                assertThat(lone.get("/history").get(0).get("state").textValue()).isEqualTo("PAUSED");
                assertThat(lone.get("/history").get(0).get("published").intValue())
                        .isZero();

                broker.start();
                await("a broker that takes it up again")
                        .until(
                                () -> send(lone, bytes(file(20)), complaints(system))
                                        .returnResult(String.class)
                                        .getStatus(),
                                HttpStatus.OK::equals);
                assertThat(done(lone, bytes(file(20)), complaints(system))
                                .get("published")
                                .intValue())
                        .isEqualTo(20);
                lone.hearAll();
                assertThat(rows(
                                lone,
                                "select count(distinct (about, version)) from history where source = '" + system + "'"))
                        .containsExactly("20");
            }
        }
    }

    @Test
    void losesAndDoublesNothingWhenWhoeverSentItHangsUp() {
        var system = system();
        var file = bytes(file(30_000));
        assertThatThrownBy(() -> send(service, file, complaints(system), Duration.ofMillis(350)))
                .hasStackTraceContaining("Timeout");
        var answer = await("the file is taken in")
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> send(service, file, complaints(system)),
                        it -> it.returnResult(String.class).getStatus().value() != 409);
        answer.expectStatus().isOk();
        var done = service.get(
                "/history/" + done(service, file, complaints(system)).get("id").textValue());
        service.hearAll();

        assertThat(done.get("state").textValue()).isEqualTo("DONE");
        assertThat(done.get("published").intValue()).isEqualTo(30_000);
        assertThat(rows(
                        service,
                        "select count(distinct (about, version)) from history where source = '" + system + "'"))
                .containsExactly("30000");
    }

    @Test
    void refusesWhatIsNoFileOrNoMappingOfOne() {
        var system = system();
        var mapping = complaints(system);
        assertRefused(bytes(""), mapping, "file");
        assertRefused(bytes("some,other,columns\n1,2,3\n"), mapping, "file");
        assertRefused(new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3}, mapping, "file");
        assertRefused(
                "Ticket,Opened,Solved,Via,Team,Mark\nT,ü,,,,\n".getBytes(StandardCharsets.ISO_8859_1), mapping, "file");
        assertRefused(bytes(file(1)), "", "mapping");
        assertRefused(bytes(file(1)), "{", "mapping");
        assertRefused(bytes(file(1)), mapping.replace("Europe/Berlin", "Mars/Olympus"), "mapping.zone");
        assertRefused(bytes(file(1)), mapping.replace("Ticket", "Number"), "file");

        assertThat(told(service.wire(), system)).isEmpty();
        assertThat(service.exchange("/history/nothing", "quality").statusCode()).isEqualTo(404);
        assertThat(service.exchange("/history/nothing/errors", "quality").statusCode())
                .isEqualTo(404);
    }

    private static void assertRefused(byte[] file, String mapping, String field) {
        var answer = send(service, file, mapping);
        answer.expectStatus().isBadRequest();
        assertThat(body(answer).at("/errors/0/field").textValue()).isEqualTo(field);
    }

    @Test
    void letsInQualityAndManagersAlone() {
        assertThat(List.of("lead", "ops", "agent", "publisher"))
                .allSatisfy(it -> assertThat(service.exchange("/history", it).statusCode())
                        .isEqualTo(403));
    }
}
