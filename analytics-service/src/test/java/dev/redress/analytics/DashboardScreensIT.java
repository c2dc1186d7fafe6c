package dev.redress.analytics;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.testing.SharedParts;
import dev.redress.chassis.testing.browser.Screen;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dashboard in a real browser, on a desk and on a phone, with two months of complaints. */
@EnabledIf(
        value = "dev.redress.chassis.testing.browser.Screen#isHere",
        disabledReason = "chromium and chromedriver are not both on the PATH of this machine")
class DashboardScreensIT {
    private static final int COMPLAINTS = 250;

    @TempDir
    static Path dir;

    private static Service service;
    private static Screen phone;
    private static Screen desk;

    @BeforeAll
    static void start() {
        System.setProperty("analytics.dashboard.every", "300ms");
        service = Service.start(dir.resolve("analytics.duckdb"));
        service.tellAll(DashboardStories.departments());
        service.tellAll(DashboardStories.until(Instant.now(), COMPLAINTS));
        service.hearAll();
        phone = Screen.of(390, 844);
        desk = Screen.of(1440, 900).onADesk(1440, 900);
        signIn(phone);
        signIn(desk);
    }

    @AfterAll
    static void stop() {
        phone.close();
        desk.close();
        service.close();
        System.clearProperty("analytics.dashboard.every");
    }

    private static Screen open(Screen screen, String path) {
        return screen.open("http://localhost:" + service.port() + path);
    }

    /** As people do. */
    private static void signIn(Screen screen) {
        var token = SharedParts.tokens().bearer("quality").substring("Bearer ".length());
        open(screen, "/dashboard?live=false&lang=en").type("token", token).send();
        assertThat(screen.heading()).isEqualTo("Complaints dashboard");
    }

    @ParameterizedTest
    @CsvSource({"en, false", "zh, true"})
    void isForEverybodyOnADesk(String language, boolean dark) {
        desk.dark(dark);
        for (var page : pages(language)) {
            unfolded(open(desk, page)).readable();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, true", "zh, false"})
    void isForEverybodyOnAPhone(String language, boolean dark) {
        phone.dark(dark);
        for (var page : pages(language)) {
            open(phone, page).readable();
        }
    }

    private static List<String> pages(String language) {
        return List.of(
                "/dashboard?live=false&lang=" + language,
                "/dashboard?live=false&period=90d&compare=last-year&severity=S1,S2&lang=" + language,
                "/dashboard?live=false&from=2001-01-01&to=2001-01-31&lang=" + language,
                "/dashboard/cases?of=volume&size=20&lang=" + language,
                "/?lang=" + language,
                "/sign-in?lang=" + language);
    }

    private static Screen unfolded(Screen screen) {
        screen.script("document.querySelectorAll('.card details').forEach(it => it.open = true)");
        return screen;
    }

    @Test
    void drawsTrendsAnew() {
        open(desk, "/dashboard?live=false&lang=en");

        assertThat(desk.script("return document.querySelectorAll('.plot canvas').length"))
                .isEqualTo(2L);
        await("the last part is told")
                .until(() -> !"–".equals(desk.script("return document.querySelector('.u-value').textContent")));
    }

    @Test
    void followsTheFiguresAndLeavesUnfoldedWhatWas() {
        open(desk, "/dashboard?lang=en");
        desk.script("document.getElementById('causes-table').open = true");
        var before = desk.script("return document.querySelector('.tile .amount').textContent");
        await("the browser is heard").pollDelay(Duration.ofSeconds(1)).until(() -> true);

        var now = Instant.now();
        service.tell(Story.any().received("PHONE", now).triaged("DELIVERY", "S2", "DELIVERY-D", now));

        await("the figure is another")
                .until(() -> !before.equals(desk.script("return document.querySelector('.tile .amount').textContent")));
        assertThat(desk.script("return document.getElementById('causes-table').open"))
                .isEqualTo(true);
        assertThat(desk.script("return document.querySelectorAll('.plot canvas').length"))
                .isEqualTo(2L);
    }

    @Test
    void runsNoScriptThatStandsInThePage() {
        open(desk, "/dashboard?live=false&lang=en");

        assertThat(desk.script("var it = document.createElement('script'); it.text = 'window.ran = true';"
                        + " document.body.append(it); return window.ran === true"))
                .isEqualTo(false);
    }
}
