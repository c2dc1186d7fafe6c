package dev.redress.intake.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.testing.browser.Screen;
import dev.redress.intake.IntakeApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of customers in a real browser, on a small phone and on a desk. */
@EnabledIf(
        value = "dev.redress.chassis.testing.browser.Screen#isHere",
        disabledReason = "chromium and chromedriver are not both on the PATH of this machine")
class ReportScreensIT extends IntakeApp {
    private static Screen phone;
    private static Screen desk;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void start() {
        phone = Screen.of(360, 780);
        desk = Screen.of(1440, 900).onADesk(1440, 900);
    }

    @AfterAll
    static void stop() {
        phone.close();
        desk.close();
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    @ParameterizedTest
    @CsvSource({"zh, false, 已收到", "en, true, Received"})
    void isForEverybodyFromTheFirstWordToTheLast(String language, boolean dark, String received) {
        for (var screen : new Screen[] {phone, desk}) {
            screen.dark(dark).open(at("/report?lang=" + language));
            checked(screen);
            assertThat(screen.language()).startsWith(language);
            screen.type("narrative", "洗衣机漏水，没有人回电话。 It leaks.").unfold();
            screen.type("email", "nobody@example.org");
            checked(screen);
            screen.send();
            checked(screen);
            // The link leads to where customers reach the service, which is not where it listens in a test.
            var path = screen.script("return new URL(document.getElementById('status').href).pathname");
            screen.open(at(path + "?lang=" + language));
            assertThat(screen.text()).contains(received);
            checked(screen);
            screen.type("words", "还有声音。").send();
            checked(screen);
            screen.tapAway("withdraw");
            checked(screen);
            screen.tap("sure").send();
            checked(screen);
        }
    }

    private static void checked(Screen screen) {
        if (screen == phone) {
            screen.checked();
        } else {
            screen.readable();
        }
    }

    @Test
    void needsNoMouseAndLeadsToWhatIsWrong() {
        desk.open(at("/report?lang=en"));
        desk.script("document.getElementById('narrative').removeAttribute('required')");
        desk.script("document.getElementById('send').focus()");
        desk.press("\n");

        assertThat(desk.heading()).isEqualTo("Make a complaint");
        checked(desk);
        desk.jump("What happened: is missing");
        assertThat(desk.script("return document.activeElement.id")).isEqualTo("narrative");

        desk.type("narrative", "It leaks.");
        assertThat(desk.script("return document.getElementById('website').tabIndex"))
                .as("the trap is on nobody's way")
                .isEqualTo(-1L);
        desk.script("document.getElementById('send').focus()");
        desk.press("\n");
        assertThat(desk.heading()).isEqualTo("We have your complaint");
        assertThat(desk.text()).contains("You left neither a phone number nor an e-mail address");
    }

    @Test
    void saysSoWhereNobodyIsSureOrWroteNothing() {
        phone.dark(false)
                .open(at("/report?lang=en"))
                .type("narrative", "It leaks.")
                .send();
        var path = phone.script("return new URL(document.getElementById('status').href).pathname");
        phone.open(at(path + "/withdrawal?lang=en"));
        phone.script("document.getElementById('sure').removeAttribute('required')");
        phone.send();
        assertThat(phone.text()).contains("Please tick the box");
        checked(phone);

        phone.open(at(path + "?lang=en"));
        phone.script("document.getElementById('words').removeAttribute('required')");
        phone.send();
        assertThat(phone.text()).contains("Please write what you want to add.");
        checked(phone);
    }
}
