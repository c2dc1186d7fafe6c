package dev.redress.analytics;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.testing.ParsedPage;
import dev.redress.chassis.testing.SharedParts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of analytics, as a browser asks for them. What they count is of 1993. */
class DashboardIT {
    private static final String YEAR = "from=1993-01-01&to=1993-12-31";
    private static final int LISTENERS = 2;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path dir;

    private static Service service;

    @BeforeAll
    static void start() {
        System.setProperty("analytics.dashboard.every", "200ms");
        System.setProperty("analytics.dashboard.listeners", Integer.toString(LISTENERS));
        service = Service.start(dir.resolve("analytics.duckdb"));
        service.tell(Story.department("DRAINS-93", 1, "排水部", "Drains"));
        service.tell(Story.department("WIRES-93", 1, "电气部", "Wires"));
        service.tell(Story.person("wires-lead-93", 1, "WIRES-93"));
        for (var day = 1; day <= 8; day++) {
            var at = at("1993-02-0%sT02:00:00Z".formatted(day));
            service.tell(Story.any()
                    .received("PHONE", at)
                    .triaged("DELIVERY", "S2", "DRAINS-93", at.plusSeconds(1))
                    .contacted(true, at.plus(Duration.ofMinutes(30)))
                    .caused("LOGISTICS", "DRAINS-93", at.plus(Duration.ofHours(1)))
                    .timed("RESOLUTION", day <= 6, Duration.ofHours(5), at.plus(Duration.ofHours(5)))
                    .resolved(day <= 4, at.plus(Duration.ofHours(5)))
                    .planned(at.plus(Duration.ofHours(5)))
                    .surveyed(day <= 7 ? "YES" : "NO", day <= 7 ? 5 : 1, "DRAINS-93", at.plus(Duration.ofDays(1))));
        }
        service.tell(Story.any()
                .received("WEB", at("1993-02-09T02:00:00Z"))
                .triaged("BILLING", "S3", "WIRES-93", at("1993-02-09T02:00:01Z")));
        service.hearAll();
    }

    @AfterAll
    static void stop() {
        service.close();
        System.clearProperty("analytics.dashboard.every");
        System.clearProperty("analytics.dashboard.listeners");
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + service.port() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String token(String role) {
        return SharedParts.tokens().bearer(role).substring("Bearer ".length());
    }

    private static HttpRequest.Builder browser(String path) {
        return request(path).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    private static HttpResponse<String> signedIn(String path, String role) {
        return send(browser(path).header("Cookie", "redress-token=" + token(role)));
    }

    private static ParsedPage page(String path) {
        var answer = signedIn(path, "quality");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ParsedPage.of(answer.body());
    }

    private static HttpRequest.Builder form(String path, String token, String to) {
        var body = "token=%s&to=%s".formatted(encoded(token), encoded(to));
        return browser(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void leadsABrowserThatIsNotSignedInToWhereOneSignsIn() {
        var answer = send(browser("/dashboard?period=7d&department=DRAINS-93"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/sign-in?to=%2Fdashboard%3Fperiod%3D7d%26department%3DDRAINS-93");
    }

    @ParameterizedTest
    @CsvSource({"en, This page is not for your role", "zh, 您的角色无权查看此页"})
    void showsAPageToABrowserWhoseRolesMayNotSeeIt(String language, String title) throws Exception {
        var asked = "/dashboard/cases?of=volume&lang=" + language;
        var answer = send(browser(asked).header("Cookie", "redress-token=" + token("publisher")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        var page = ParsedPage.of(answer.body());
        assertThat(page.texts("//h1")).containsExactly(title);
        assertThat(page.texts("/html/@lang")).singleElement().asString().startsWith(language);
        assertThat(page.texts("//main//a/@href")).containsExactly("/sign-in?to=" + encoded(asked));

        var noBrowser = send(request(asked).header("Cookie", "redress-token=" + token("publisher")));
        assertThat(noBrowser.statusCode()).isEqualTo(403);
        assertThat(noBrowser.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void answersWhoIsNoBrowserWithAProblem() {
        var answer = send(request("/dashboard"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void keepsATokenThatWasVerifiedForReadingPagesAlone() {
        var answer = send(form("/sign-in", token("quality"), "/dashboard?period=7d"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/dashboard?period=7d");
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=");
        var kept = cookie.substring(0, cookie.indexOf(';'));
        assertThat(send(browser("/dashboard").header("Cookie", kept)).statusCode())
                .isEqualTo(200);
        assertThat(send(browser("/figures?measures=volume").header("Cookie", kept))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(request("/figures/query")
                                .header("Cookie", kept)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"measures\": [\"volume\"]}")))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(browser("/actuator/metrics").header("Cookie", kept)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void keepsNoTokenThatIsNotValid() {
        var answer = send(form("/sign-in", token("quality").replaceFirst(".{6}$", "AAAAAA"), "/dashboard"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(ParsedPage.of(answer.body()).texts("//*[@role='alert']")).hasSize(1);
    }

    @Test
    void signsNobodyInOrOutByAFormOfAnotherSite() {
        assertThat(send(form("/sign-in", token("quality"), "/").header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(form("/sign-out", "", "").header("Sec-Fetch-Site", "same-site"))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example/", "https://elsewhere.example/", "/\\elsewhere.example", "nowhere"})
    void leadsNobodyElsewhere(String to) {
        assertThat(send(form("/sign-in", token("quality"), to)).headers().firstValue("Location"))
                .hasValue("/");
    }

    @Test
    void forgetsTheTokenOfWhoSignsOut() {
        var answer = send(form("/sign-out", "", "").header("Cookie", "redress-token=" + token("quality")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("redress-token=;")
                .contains("Max-Age=0");
    }

    @Test
    void showsWhatWasHeard() {
        var page = page("/dashboard?lang=en&compare=none&" + YEAR);

        assertThat(page.texts("//section[@aria-labelledby='tiles-title']//*[@class='figure']"))
                .extracting(String::strip)
                .containsExactly("9", "8", "75.0%", "30 min", "5.0 h", "87.5%");
        assertThat(page.texts("//*[@id='response-table']//tbody/tr[1]/*"))
                .containsExactly("<1 h", "8", "100.0%", "100.0%");
        assertThat(page.texts("//*[@id='causes-table']//tbody/tr/*"))
                .containsExactly("Logistics", "8", "100.0%", "100.0%");
        assertThat(page.texts("//table[@class='matrix']//tbody/tr/th"))
                .extracting(String::strip)
                .containsExactly("Drains");
        assertThat(page.texts("//section[@aria-labelledby='solved-title']//tbody/tr[1]//*[@class='amount']"))
                .containsExactly("50.0%");
    }

    @Test
    void leadsFromEachNumberToAsManyComplaints() {
        var page = page("/dashboard?lang=en&compare=none&" + YEAR);
        var links = new ArrayList<String>();
        Stream.of("response-table", "resolution-table", "causes-table", "hours-table")
                .forEach(it -> links.addAll(page.texts("//*[@id='%s']//td/a/@href".formatted(it))));
        var numbers = new ArrayList<String>();
        Stream.of("response-table", "resolution-table", "causes-table", "hours-table")
                .forEach(it -> numbers.addAll(page.texts("//*[@id='%s']//td/a".formatted(it))));

        assertThat(links).hasSizeGreaterThan(17).hasSameSizeAs(numbers);
        for (var i = 0; i < links.size(); i++) {
            var cases = page(links.get(i) + "&lang=en");
            assertThat(cases.texts("//p[@class='lead']/span[1]"))
                    .as(links.get(i))
                    .containsExactly(numbers.get(i) + " complaints");
        }
    }

    @Test
    void listsTheComplaintsWithTheirTimelines() {
        var page = page("/dashboard/cases?lang=en&of=sla.met-rate&verdict=BREACHED&department=DRAINS-93&" + YEAR);

        assertThat(page.texts("//tbody/tr")).hasSize(2);
        assertThat(page.texts("//tbody/tr[1]/td").subList(1, 5))
                .containsExactly("Drains", "Delivery", "S2 serious", "Ended");
        var timeline = page.texts("//tbody/tr[1]/th/a/@href").get(0);
        assertThat(signedIn(timeline, "quality").statusCode()).isEqualTo(200);
    }

    @Test
    void turnsThePagesOfALongList() {
        var first = page("/dashboard/cases?lang=en&of=volume&size=5&" + YEAR);
        var next = first.texts("//a[@rel='next']/@href").get(0);

        assertThat(first.texts("//tbody/tr")).hasSize(5);
        assertThat(page(next).texts("//tbody/tr")).hasSize(4);
        assertThat(page(next).texts("//a[@rel='next']")).isEmpty();
    }

    @Test
    void listsToLeadsWhatIsChargedToTheirDepartment() {
        var own = service.asPerson(
                "/dashboard/cases?lang=en&of=volume&department=WIRES-93&" + YEAR, "wires-lead-93", "lead");
        var others =
                service.asPerson("/dashboard/cases?of=volume&department=DRAINS-93&" + YEAR, "wires-lead-93", "lead");

        assertThat(ParsedPage.of(own.body()).texts("//tbody/tr/td[2]"))
                .isNotEmpty()
                .containsOnly("Wires");
        assertThat(others.statusCode()).isEqualTo(400);
    }

    @Test
    void givesAwayWhatIsShown() {
        var page = page("/dashboard?lang=en&" + YEAR);
        var links = page.texts("//p[@class='exports']/a[contains(@href, 'format=')]/@href");

        assertThat(links).hasSizeGreaterThan(16);
        for (var link : links) {
            var answer = signedIn(link, "quality");
            assertThat(answer.statusCode()).as(link + answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(link.contains("csv") ? "text/csv" : "application/vnd.openxmlformats");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/dashboard?nobody=1, nobody",
        "/dashboard?period=8d, period",
        "/dashboard?period=7d&period=30d, period",
        "/dashboard?grain=hour, grain",
        "/dashboard?to=1993-01-01, from",
        "/dashboard?from=1993-02-30, from",
        "/dashboard?compare=next, compare",
        "/dashboard?live=perhaps, live",
        "/dashboard/live?nobody=1, nobody",
        "/dashboard/live?period=8d, period",
        "/dashboard/cases?of=volume&nobody=1, nobody",
        "/dashboard/cases, of",
        "/dashboard/cases?of=volumes, measures",
        "/dashboard/cases?of=volume&duration=1, duration",
        "/dashboard/cases?of=volume&size=0, size",
        "/?nobody=1, nobody",
        "/figures?measures=volume&format=pdf, format",
    })
    void namesTheParameterThatIsWrong(String path, String field) {
        var answer = signedIn(path, "quality");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Service.json(answer.body()).at("/errors/0/field").textValue())
                .isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"en, CSV", "zh, CSV"})
    void isWellFormedAndRunsScriptsOfItsOwnServerAlone(String language, String word) {
        for (var path : List.of(
                "/dashboard?",
                "/dashboard?compare=none&live=false&",
                "/dashboard/cases?of=volume&",
                "/?",
                "/sign-in?")) {
            var answer = signedIn(path + "lang=" + language, "quality");
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(ParsedPage.of(answer.body()).texts("/html/@lang"))
                    .containsExactly(language.equals("zh") ? "zh-CN" : "en");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'; style-src 'sha256-")
                    .doesNotContain("unsafe");
            assertThat(ParsedPage.of(answer.body()).texts("//*[@style or @onclick]"))
                    .isEmpty();
            assertThat(ParsedPage.of(answer.body()).texts("//script[not(@src)]"))
                    .isEmpty();
        }
        var scripts = page("/dashboard").texts("//script/@src");
        assertThat(scripts).hasSize(4);
        scripts.forEach(it -> assertThat(send(request(it)).statusCode()).as(it).isEqualTo(200));
    }

    @Test
    void listsEveryMeasureThatThereIs() {
        var page = page("/?lang=zh");

        var measures = new ArrayList<String>();
        service.get("/figures/definitions")
                .forEach(it -> measures.add(it.get("measure").textValue()));
        assertThat(page.texts("//section[@class='family']//tbody//td/a")).containsExactlyElementsOf(measures);
    }

    @Test
    void showsWhoHasNothingToSeeThatThereIsNothing() {
        var page = page("/dashboard?lang=en&from=1990-06-01&to=1990-06-30&compare=previous");

        assertThat(page.texts("//section[@aria-labelledby='tiles-title']//*[@class='figure']"))
                .extracting(String::strip)
                .containsExactly("0", "0", "–", "–", "–", "–");
        assertThat(page.texts("//p[@class='none']")).hasSizeGreaterThan(4);
    }

    @Test
    void sendsFiguresToWhoFollowsThemWhenTheyChange() throws Exception {
        try (var events = follow("/dashboard/live?lang=en&compare=none&department=WIRES-93&" + YEAR)) {
            service.tell(Story.any()
                    .received("APP", at("1993-02-10T02:00:00Z"))
                    .triaged("BILLING", "S3", "WIRES-93", at("1993-02-10T02:00:01Z")));

            assertThat(line(events, "event:figures")).isTrue();
        }
    }

    @Test
    void letsNoMoreFollowThanMay() throws Exception {
        await("others have gone").until(() -> status("/dashboard/live") == 200);
        try (var one = follow("/dashboard/live");
                var two = follow("/dashboard/live")) {
            assertThat(line(one, ":nothing new")).isTrue();
            assertThat(line(two, ":nothing new")).isTrue();
            var third = signedIn("/dashboard/live", "quality");
            assertThat(third.statusCode()).isEqualTo(503);
            assertThat(Service.json(third.body()).at("/code").textValue()).isEqualTo("analytics:too-many-listeners");
        }
        await("places are free again").until(() -> status("/dashboard/live") == 200);
    }

    private static int status(String path) throws IOException, InterruptedException {
        var answer = CLIENT.send(
                request(path)
                        .header("Authorization", SharedParts.tokens().bearer("quality"))
                        .build(),
                BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    private static BufferedReader follow(String path) throws IOException, InterruptedException {
        var answer = CLIENT.send(
                request(path)
                        .header("Cookie", "redress-token=" + token("quality"))
                        .build(),
                BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    /** Whether such a line comes before the end. */
    private static boolean line(BufferedReader events, String wanted) throws IOException {
        for (var line = events.readLine(); line != null; line = events.readLine()) {
            if (line.equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
