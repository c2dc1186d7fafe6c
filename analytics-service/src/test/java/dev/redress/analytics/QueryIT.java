package dev.redress.analytics;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Any measure by any dimension, and the facts behind them. All of it is about complaints of 1991. */
class QueryIT {
    private static final String YEAR = "from=1991-01-01&to=1992-01-01&zone=UTC";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PARQUET = "application/vnd.apache.parquet";

    @TempDir
    static Path dir;

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start(dir.resolve("analytics.duckdb"));
        service.tell(Story.department("DRAINS-91", 1, "排水部", "Drains"));
        service.tell(Story.department("WIRES-91", 1, "电气部", "Wires"));
        service.tell(Story.person("wires-lead", 1, "WIRES-91"));
        for (var day = 1; day <= 9; day++) {
            service.tell(solved("DRAINS-91", at("1991-02-0%sT23:30:00Z".formatted(day)), Duration.ofHours(day)));
        }
        service.tell(solved("WIRES-91", at("1991-03-31T15:00:00Z"), Duration.ofHours(2)));
        service.tell(Story.any()
                .receivedAbout("=cmd|' /C calc'!A0", at("1991-03-31T16:30:00Z"))
                .triaged("EQUIPMENT", "S1", "WIRES-91", at("1991-03-31T16:30:01Z")));
        service.hearAll();
    }

    private static Story solved(String department, Instant at, Duration took) {
        return Story.any()
                .received("PHONE", at)
                .triaged("EQUIPMENT", "S2", department, at.plusSeconds(1))
                .contacted(true, at.plusSeconds(600))
                .timed("RESOLUTION", took.toHours() < 8, took, at.plus(took))
                .resolved(at.plus(took));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void combinesMeasuresOfSeveralFamiliesByDimension() {
        var answer = query("""
                {"measures": ["volume", "resolution-time.first.mean", "sla.met-rate"], "by": ["department"],
                 "period": {"from": "1991-01-01", "to": "1992-01-01", "zone": "UTC"}}""");

        assertThat(answer.at("/groups")).hasSize(2);
        assertThat(answer.at("/groups/0/codes/department/code").textValue()).isEqualTo("DRAINS-91");
        assertThat(answer.at("/groups/0/codes/department/names/zh").textValue()).isEqualTo("排水部");
        assertThat(number(answer, "/groups/0/values/volume")).isEqualTo(9);
        assertThat(number(answer, "/groups/0/values/resolution-time.first.mean"))
                .isEqualTo(5 * 3600);
        assertThat(number(answer, "/groups/0/values/sla.met-rate")).isCloseTo(7 / 9.0, within(1e-9));
        assertThat(number(answer, "/groups/1/values/volume")).isEqualTo(2);
        assertThat(number(answer, "/total/values/volume")).isEqualTo(11);
        assertThat(answer.at("/measures/2/attribution").textValue()).isEqualTo("LATE");
        assertThat(answer.at("/measures/2/names/zh").textValue()).isEqualTo("时限达成率");
        assertThat(answer.at("/complete").booleanValue()).isTrue();
        assertThat(answer.at("/watermarks/complaints.intake")).isNotEmpty();
    }

    @Test
    void answersTheShortFormAsTheLongOne() {
        var answer = service.get("/figures?measures=volume&by=department,severity&" + YEAR);

        var inFull = query("""
                {"measures": ["volume"], "by": ["department", "severity"],
                 "period": {"from": "1991-01-01", "to": "1992-01-01", "zone": "UTC"}}""");
        assertThat(answer.at("/groups")).isEqualTo(inFull.at("/groups")).hasSize(3);
    }

    @Test
    void countsDaysAndMonthsAsTheClockOnTheWallShowsThem() {
        var shanghai =
                service.get("/figures?measures=volume&grain=month&from=1991-03-01&to=1991-05-01&zone=Asia/Shanghai");
        assertThat(parts(shanghai)).containsExactly("1991-03", "1991-04");

        var utc = service.get("/figures?measures=volume&grain=week&from=1991-03-01&to=1991-05-01&zone=UTC");
        assertThat(parts(utc)).containsExactly("1991-W13");
    }

    @Test
    void standsBesideThePeriodBeforeIt() {
        var answer = service.get(
                "/figures?measures=volume&by=department&compare=previous&from=1991-03-01&to=1991-04-01&zone=UTC");

        assertThat(answer.at("/comparedWith/from").textValue()).isEqualTo("1991-02-01T00:00:00Z");
        assertThat(number(answer, "/groups/0/compared/volume")).isEqualTo(9);
        assertThat(answer.at("/groups/0/values").has("volume")).isFalse();
        assertThat(number(answer, "/groups/1/values/volume")).isEqualTo(2);
        assertThat(number(answer, "/total/compared/volume")).isEqualTo(9);
    }

    @Test
    void countsWhatWasOpenAtTheEndOfEachPart() {
        var answer = service.get(
                "/figures?measures=backlog&grain=month&from=1991-01-01&to=1991-05-01&zone=UTC&department.current=WIRES-91");

        assertThat(parts(answer)).containsExactly("1991-03", "1991-04");
        assertThat(number(answer, "/groups/0/values/backlog")).isEqualTo(1);
        assertThat(number(answer, "/groups/1/values/backlog")).isEqualTo(1);
    }

    @Test
    void letsThroughWhatFiltersName() {
        var answer = service.get("/figures?measures=volume&severity=S1&department=DRAINS-91,WIRES-91&" + YEAR);

        assertThat(number(answer, "/total/values/volume")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/figures?measures=volum | measures | volume",
                "/figures?measures=volume&by=departement | by | department",
                "/figures?measures=volume&severty=S1 | severty | severity",
                "/figures?measures=volume&grain=mont | grain | month",
                "/figures?measures=volume&by=remedy | by | volume cannot be asked by remedy",
                "/figures?measures=volume&compare=previous | from | is needed, and to",
                "/figures?measures=volume&from=soon | from | neither a day",
                "/figures?by=department | measures | at least one",
                "/figures?measures=volume&within=long | within | PT4H",
                "/facts/cases?severty=S1 | severty | severity",
                "/facts/cases?size=0 | size | whole number",
            })
    void saysWhatIsWrongAndWhatIsNear(String path, String field, String said) {
        var answer = service.exchange(path, "quality");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        var problem = Service.json(answer.body());
        assertThat(problem.at("/errors/0/field").textValue()).isEqualTo(field);
        assertThat(problem.at("/errors/0/message").textValue()).contains(said);
    }

    @Test
    void showsLeadsTheirOwnDepartmentAlone() {
        var own = service.asPerson("/figures?measures=volume&by=department&" + YEAR, "wires-lead", "lead");
        assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
        assertThat(Service.json(own.body()).at("/groups")).hasSize(1);
        assertThat(number(Service.json(own.body()), "/total/values/volume")).isEqualTo(2);

        var others = service.asPerson("/figures?measures=volume&department=DRAINS-91&" + YEAR, "wires-lead", "lead");
        assertThat(others.statusCode()).isEqualTo(400);
        assertThat(others.body()).contains("not-yours");

        assertThat(service.asPerson("/figures?measures=volume", "nobody-knows", "lead")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void hidesFromThePublicWhomANumberCouldTellOf() {
        var shown = Service.json(service.exchange("/figures?measures=volume&by=severity&" + YEAR, "public")
                .body());

        assertThat(number(shown, "/total/values/volume")).isEqualTo(11);
        assertThat(shown.at("/groups"))
                .as("one is small, and the other would say how small")
                .allSatisfy(it -> {
                    assertThat(it.at("/suppressed").booleanValue()).isTrue();
                    assertThat(it.at("/values")).isEmpty();
                });
        assertThat(service.exchange("/facts/cases", "public").statusCode()).isEqualTo(403);
    }

    @Test
    void handsOutFactsPageByPage() {
        var seen = new HashSet<String>();
        var next = "";
        do {
            var page = service.get("/facts/cases?size=4&after=" + next + "&" + YEAR);
            assertThat(page.at("/rows")).hasSizeLessThanOrEqualTo(4);
            page.at("/rows")
                    .forEach(it -> assertThat(seen.add(it.at("/complaint").textValue()))
                            .isTrue());
            next = page.path("next").asText("");
        } while (!next.isEmpty());

        assertThat(seen).hasSize(11);
        var clocks = service.get("/facts/clocks?department=DRAINS-91&" + YEAR);
        assertThat(clocks.at("/rows")).hasSize(9);
        // Of the two that ran out nobody told how long they took.
        assertThat(clocks.at("/rows").findValues("working_ms")).hasSize(7).allMatch(it -> it.longValue() > 0);
        assertThat(service.exchange("/facts/feelings", "quality").statusCode()).isEqualTo(404);
    }

    @Test
    void writesTablesThatSpreadsheetsOpenWithoutRunningThem() throws IOException {
        var answer = service.bytes("/facts/cases?bom=true&" + YEAR, "quality", "text/csv");

        assertThat(answer.headers().firstValue("content-type")).hasValue("text/csv");
        assertThat(answer.headers().firstValue("content-disposition")).hasValue("attachment; filename=\"cases.csv\"");
        var text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFkey,complaint,");
        try (var rows = CSVParser.parse(
                text.substring(1),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            assertThat(rows.getRecords())
                    .hasSize(11)
                    .extracting(it -> it.get("product"))
                    .contains("'=cmd|' /C calc'!A0");
        }
    }

    @Test
    void writesFiguresAsSheetsAndParquet() throws Exception {
        var path = "/figures?measures=volume,sla.met-rate&by=department&" + YEAR;
        var sheet = service.bytes(path, "quality", XLSX);
        assertThat(sheet.headers().firstValue("content-type")).hasValue(XLSX);
        assertThat(entries(sheet.body())).contains("xl/workbook.xml", "xl/worksheets/sheet1.xml");

        var parquet = service.bytes(path, "quality", PARQUET);
        var file = Files.write(dir.resolve("figures.parquet"), parquet.body());
        assertThat(read("select \"department.zh\" from '%s' order by department".formatted(file)))
                .containsExactly("排水部", "电气部");
        assertThat(dir.resolve("downloads")).isEmptyDirectory();
    }

    @Test
    void keepsASnapshotOfTheDay() throws Exception {
        var snapshots = await().until(() -> service.get("/snapshots"), it -> !it.isEmpty());

        var cases = StreamSupport.stream(snapshots.at("/0/files").spliterator(), false)
                .filter(it -> it.at("/name").textValue().equals("cases.parquet"))
                .findFirst()
                .orElseThrow();
        var day = snapshots.at("/0/day").textValue();
        var file = service.bytes("/snapshots/" + day + "/cases.parquet", "quality", PARQUET)
                .body();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                .isEqualTo(cases.at("/sha256").textValue());
        assertThat(service.exchange("/snapshots/" + day + "/..%2Fanalytics.duckdb", "quality")
                        .statusCode())
                .isIn(400, 404);
        assertThat(service.exchange("/snapshots/1991-01-01/cases.parquet", "quality")
                        .statusCode())
                .isEqualTo(404);
    }

    private static JsonNode query(String question) {
        var answer = service.post("/figures/query", "quality", question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Service.json(answer.body());
    }

    private static List<String> parts(JsonNode answer) {
        return answer.at("/groups").findValuesAsText("part");
    }

    private static double number(JsonNode answer, String at) {
        return answer.at(at).asDouble(Double.NaN);
    }

    private static List<String> entries(byte[] zip) throws IOException {
        try (var file =
                new ZipFile(Files.write(dir.resolve("figures.xlsx"), zip).toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }

    private static List<String> read(String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var rows = connection.createStatement().executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
