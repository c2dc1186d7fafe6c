package dev.redress.analytics;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.testing.ParsedPage;
import dev.redress.chassis.testing.SharedParts;
import dev.redress.chassis.text.domain.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports are frozen; what is known better later is told beside them. What they count is of 1994. */
class ReportsIT {
    private static final String FEBRUARY = "from=1994-02-01&to=1994-03-01&zone=Asia/Shanghai";

    private static final String WEEK = "1994-W07";

    @TempDir
    static Path dir;

    private static Service service;
    private static Story open;

    @BeforeAll
    static void start() {
        service = Service.start(dir.resolve("analytics.duckdb"));
        service.tell(Story.department("DRAINS-94", 1, "排水部", "Drains"));
        for (var day = 1; day <= 4; day++) {
            service.tell(whole(at("1994-01-1%sT02:00:00Z".formatted(day)), "LOGISTICS"));
        }
        for (var day = 1; day <= 6; day++) {
            service.tell(whole(at("1994-02-1%sT02:00:00Z".formatted(day)), day <= 5 ? "SUPPLIER" : "LOGISTICS"));
        }
        open = Story.any()
                .received("WEB", at("1994-02-20T02:00:00Z"))
                .triaged("BILLING", "S3", "DRAINS-94", at("1994-02-20T02:00:01Z"));
        service.tell(open);
        service.hearAll();
        make("weekly", WEEK, 201);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }

    private static Story whole(Instant at, String cause) {
        return Story.any()
                .received("PHONE", at)
                .triaged("DELIVERY", "S2", "DRAINS-94", at.plusSeconds(1))
                .contacted(true, at.plus(Duration.ofMinutes(30)))
                .caused(cause, "DRAINS-94", at.plus(Duration.ofHours(1)))
                .timed("RESOLUTION", true, Duration.ofHours(5), at.plus(Duration.ofHours(5)))
                .resolved(true, at.plus(Duration.ofHours(5)));
    }

    private static JsonNode make(String kind, String subject, int expected) {
        var answer =
                service.post("/reports", "quality", "{\"kind\": \"%s\", \"subject\": \"%s\"}".formatted(kind, subject));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
        return Service.json(answer.body());
    }

    private static JsonNode content(String report) {
        return service.get("/reports/" + report + "/files/report.json");
    }

    private static byte[] file(String report, String name) {
        return service.bytes("/reports/" + report + "/files/" + name, "quality", "*/*")
                .body();
    }

    private static JsonNode table(JsonNode content, String table) {
        for (var it : content.at("/tables")) {
            if (it.at("/table").textValue().equals(table)) {
                return it;
            }
        }
        throw new AssertionError("no table " + table + " in " + content.at("/tables"));
    }

    private static JsonNode cell(JsonNode content, String table, String line, int column) {
        for (var it : table(content, table).at("/lines")) {
            if (it.at("/line").textValue().equals(line)) {
                return it.at("/cells/" + column);
            }
        }
        throw new AssertionError("no line " + line + " in " + table(content, table));
    }

    @Test
    void freezesAMonthBesideTheOneBeforeAndRestatesWhatIsToldLate() throws IOException {
        var made = make("monthly", "1994-02", 201);

        assertThat(made.at("/report").textValue()).isEqualTo("monthly-1994-02");
        assertThat(made.at("/period/from").textValue()).isEqualTo("1994-01-31T16:00:00Z");
        assertThat(made.at("/comparedWith/from").textValue()).isEqualTo("1993-12-31T16:00:00Z");
        var content = content("monthly-1994-02");
        assertThat(cell(content, "summary", "volume", 0).at("/number").doubleValue())
                .isEqualTo(service.get("/figures?measures=volume&" + FEBRUARY)
                        .at("/total/values/volume")
                        .doubleValue())
                .isEqualTo(7);
        assertThat(cell(content, "summary", "volume", 0).at("/before").doubleValue())
                .isEqualTo(4);
        assertThat(cell(content, "causes", "SUPPLIER", 0).at("/number").doubleValue())
                .isEqualTo(5);
        assertThat(table(content, "causes").at("/lines/0/line").textValue()).isEqualTo("SUPPLIER");
        assertThat(cell(content, "flow", "1994-02-01", 0).at("/number").isMissingNode())
                .isTrue();
        assertThat(cell(content, "flow", "1994-02-11", 0).at("/number").doubleValue())
                .isEqualTo(1);
        assertThat(table(content, "flow").at("/lines")).hasSize(28);
        for (var it : made.at("/files")) {
            assertThat(Sha256.hex(file("monthly-1994-02", it.at("/name").textValue())))
                    .isEqualTo(it.at("/sha256").textValue());
        }
        var before = files(made);

        assertThat(make("monthly", "1994-02", 200)).isEqualTo(made);
        assertThat(service.get("/reports/monthly-1994-02/differences").at("/differences"))
                .isEmpty();
        assertThat(restate("monthly-1994-02", "{\"reason\": \"for nothing\"}").at("/code"))
                .hasToString("\"analytics:no-difference\"");

        service.tell(open.contacted(true, at("1994-02-20T05:00:00Z")).resolved(false, at("1994-02-21T02:00:00Z")));
        service.hearAll();

        var differences = service.get("/reports/monthly-1994-02/differences").at("/differences");
        assertThat(differences)
                .anySatisfy(it -> {
                    assertThat(it.at("/table").textValue()).isEqualTo("summary");
                    assertThat(it.at("/line").textValue()).isEqualTo("resolution-time.all.count");
                    assertThat(it.at("/before").textValue()).isEqualTo("6");
                    assertThat(it.at("/after").textValue()).isEqualTo("7");
                })
                .noneSatisfy(it -> assertThat(it.at("/line").textValue()).isEqualTo("volume"));
        var restated = restate("monthly-1994-02", "{\"reason\": \"a resolution was told late\"}");
        assertThat(restated.at("/report").textValue()).isEqualTo("monthly-1994-02-r2");
        assertThat(restated.at("/revision").intValue()).isEqualTo(2);
        assertThat(restated.at("/restates/report").textValue()).isEqualTo("monthly-1994-02");
        assertThat(restated.at("/restates/reason").textValue()).isEqualTo("a resolution was told late");
        assertThat(restated.at("/restates/differences").intValue()).isEqualTo(differences.size());
        assertThat(restated.at("/asOf")).isEqualTo(made.at("/asOf"));
        assertThat(content("monthly-1994-02-r2").at("/restatement/differences")).hasSameSizeAs(differences);
        assertThat(text(file("monthly-1994-02-r2", "report.en.html")))
                .contains("What is told differently", "a resolution was told late");

        assertThat(service.get("/reports/monthly-1994-02").at("/restatedBy").textValue())
                .isEqualTo("monthly-1994-02-r2");
        assertThat(files(made)).isEqualTo(before);
        assertThat(make("monthly", "1994-02", 200)).isEqualTo(restated);
        assertThat(restate("monthly-1994-02", "{\"reason\": \"again\"}").at("/code"))
                .hasToString("\"analytics:restated-already\"");
        assertThat(restate("monthly-1994-02-r2", "{\"reason\": \"again\"}").at("/code"))
                .hasToString("\"analytics:no-difference\"");
    }

    private static JsonNode restate(String report, String body) {
        return Service.json(
                service.post("/reports/" + report + "/restate", "manager", body).body());
    }

    private static Map<String, String> files(JsonNode made) {
        var hashes = new HashMap<String, String>();
        for (var it : made.at("/files")) {
            var name = it.at("/name").textValue();
            hashes.put(name, Sha256.hex(file(made.at("/report").textValue(), name)));
        }
        return hashes;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void hasAPageAndAPaperInEachLanguageAndAWorkbook() throws IOException {
        var made = make("half-yearly", "1994-H1", 201);
        var report = made.at("/report").textValue();

        var page = ParsedPage.of(text(file(report, "report.zh.html")));
        assertThat(page.texts("//h1")).containsExactly("投诉半年报 1994-H1");
        assertThat(page.texts("//h2")).contains("总览", "根本原因", "指标定义");
        assertThat(page.words()).contains(made.at("/sha256").textValue(), "排水部", "供应商");
        assertThat(text(file(report, "report.en.html"))).contains("Complaints in 1994-H1", "Drains", "Supplier");

        try (var paper = Loader.loadPDF(file(report, "report.zh.pdf"))) {
            assertThat(new PDFTextStripper().getText(paper)).contains("投诉半年报", "排水部");
            var attached = new PDDocumentNameDictionary(paper.getDocumentCatalog())
                    .getEmbeddedFiles()
                    .getNames()
                    .get("report.json");
            assertThat(attached.getEmbeddedFile().toByteArray()).isEqualTo(file(report, "report.json"));
        }
        var workbook = Files.write(dir.resolve("report.xlsx"), file(report, "report.xlsx"));
        try (var zip = new ZipFile(workbook.toFile())) {
            assertThat(text(zip.getInputStream(zip.getEntry("xl/workbook.xml")).readAllBytes()))
                    .contains("name=\"report\"", "name=\"summary\"", "name=\"definitions\"");
        }
    }

    @Test
    void freezesTheFormOfAComplaint() {
        var story = whole(at("1994-05-02T02:00:00Z"), "SUPPLIER");
        service.tell(story);
        service.hearAll();

        var made = make("complaint-form", story.id(), 201);

        var report = made.at("/report").textValue();
        assertThat(report).isEqualTo("complaint-form-" + story.id());
        assertThat(made.at("/number").textValue()).isEqualTo("R-1");
        var content = content(report);
        assertThat(cell(content, "complaint", "category", 0).at("/names/zh").textValue())
                .isEqualTo("配送");
        assertThat(cell(content, "complaint", "response_ms", 0).at("/number").doubleValue())
                .isEqualTo(1800);
        assertThat(cell(content, "cause", "caused_department", 0)
                        .at("/names/en")
                        .textValue())
                .isEqualTo("Drains");
        assertThat(table(content, "contacts").at("/lines")).hasSize(1);
        assertThat(ParsedPage.of(text(file(report, "report.zh.html"))).texts("//h1"))
                .containsExactly("客户投诉反馈表 R-1");
        assertThat(text(file(report, "report.zh.html"))).contains("客户意见", "签字");

        service.tell(story.contacted(true, at("1994-05-03T02:00:00Z")));
        service.hearAll();

        assertThat(restate(report, "{\"reason\": \"spoken again\"}")
                        .at("/revision")
                        .intValue())
                .isEqualTo(2);
        assertThat(table(content(report + "-r2"), "contacts").at("/lines")).hasSize(2);
    }

    @Test
    void givesNoDocumentThatIsNotWhatItWas() throws IOException {
        var report = "weekly-" + WEEK;
        Files.writeString(dir.resolve("reports").resolve(report).resolve("report.en.html"), "another");

        var answer = service.exchange("/reports/" + report + "/files/report.en.html", "quality");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("analytics:report-damaged");
        assertThat(service.exchange("/reports/" + report + "/files/report.zh.html", "quality")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "yearly, 1994, kind, unknown",
        "monthly, 1994-13, subject, unreadable",
        "weekly, 1994-W53, subject, unreadable",
        "half-yearly, 1994-H3, subject, unreadable",
        "monthly, 2999-01, subject, not-over",
        "complaint-form, R-1, subject, unreadable"
    })
    void saysWhatIsWrongWithARequest(String kind, String subject, String field, String code) {
        var answer = make(kind, subject, 400);

        assertThat(answer.at("/errors/0/field").textValue()).isEqualTo(field);
        assertThat(answer.at("/errors/0/code").textValue()).isEqualTo(code);
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        make("complaint-form", "5f0f6f0e-6a5e-4c8e-9d3b-0a4d2f6b8c11", 404);
        for (var path : new String[] {
            "/reports/monthly-1800-01", "/reports/monthly-1800-01/differences", "/reports/x/files/report.json"
        }) {
            assertThat(service.exchange(path, "quality").statusCode()).as(path).isEqualTo(404);
        }
        assertThat(service.exchange("/reports/weekly-1994-W07/files/entry.json", "quality")
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.exchange("/reports", "lead").statusCode()).isEqualTo(403);
    }

    @Test
    void listsThemForProgramsAndPeople() {
        var list = service.get("/reports?kind=weekly&subject=" + WEEK);
        assertThat(list.at("/total").intValue()).isEqualTo(1);
        assertThat(list.at("/items/0/report").textValue()).isEqualTo("weekly-" + WEEK);

        var page = ParsedPage.of(service.text("/dashboard/reports?size=200&lang=en", "manager"));
        assertThat(page.texts("//tbody//th")).contains("Complaints in week " + WEEK);
        assertThat(page.words()).contains("PDF");
    }

    @Test
    void makesThoseOfPeriodsThatAreOverAndOfThoseInWhichItDidNotRun() throws IOException {
        var zone = ZoneId.of("Asia/Shanghai");
        var week = DateTimeFormatter.ISO_WEEK_DATE;
        var today = LocalDate.now(zone);
        var older = name(week, today.minusWeeks(3));
        make("weekly", older, 201);
        var file = dir.resolve("scheduled");
        Files.createDirectories(file.resolve("reports"));
        copy(dir.resolve("reports/weekly-" + older), file.resolve("reports/weekly-" + older));
        service.tell(Story.any()
                .received(
                        "PHONE", today.minusWeeks(3).atTime(12, 0).atZone(zone).toInstant()));

        try (var other = Service.start(
                file.resolve("analytics.duckdb"),
                SharedParts.broker().bootstrapServers(),
                // Rows are worked out before the service calls itself ready, not when their turn comes.
                "--analytics.refresh=1h",
                "--analytics.reports.scheduled=weekly",
                "--analytics.reports.settle=0s")) {
            await("the reports of the weeks that are over")
                    .until(() -> other.get("/reports?kind=weekly").at("/total").intValue() == 4);
            var reports = other.get("/reports?kind=weekly").at("/items");

            assertThat(reports)
                    .extracting(it -> it.at("/report").textValue())
                    .containsExactlyInAnyOrder(
                            "weekly-" + older,
                            "weekly-" + older + "-r2",
                            "weekly-" + name(week, today.minusWeeks(2)),
                            "weekly-" + name(week, today.minusWeeks(1)));
            var restated = Service.json(other.text("/reports/weekly-" + older + "-r2/files/report.json", "quality"));
            assertThat(cell(restated, "summary", "volume", 0).at("/number").doubleValue())
                    .isPositive();
        }
    }

    private static String name(DateTimeFormatter week, LocalDate day) {
        return week.format(day).substring(0, 8);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var all = Files.list(from)) {
            for (var it : all.toList()) {
                Files.copy(it, to.resolve(it.getFileName()));
            }
        }
    }
}
