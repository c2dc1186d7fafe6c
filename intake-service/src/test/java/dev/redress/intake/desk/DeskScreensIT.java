package dev.redress.intake.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.testing.SharedParts;
import dev.redress.chassis.testing.browser.Screen;
import dev.redress.intake.IntakeApp;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The screens of the front desk in a real browser, on a desk and on a phone. */
@EnabledIf(
        value = "dev.redress.chassis.testing.browser.Screen#isHere",
        disabledReason = "chromium and chromedriver are not both on the PATH of this machine")
class DeskScreensIT extends IntakeApp {
    private static Screen phone;
    private static Screen desk;

    private final String caller =
            "134" + (10_000_000 + ThreadLocalRandom.current().nextInt(89_999_999));

    @LocalServerPort
    private int port;

    @BeforeAll
    static void start() {
        phone = Screen.of(390, 844);
        desk = Screen.of(1440, 900).onADesk(1440, 900);
    }

    @AfterAll
    static void stop() {
        phone.close();
        desk.close();
    }

    /** As people do, who come from the page that they wanted. */
    private Screen signedIn(Screen screen, String path) {
        screen.open("http://localhost:" + port + path);
        if (screen.text().contains("令牌") || screen.text().contains("token")) {
            var token = SharedParts.tokens().bearer("agent").substring("Bearer ".length());
            screen.type("token", token).send();
        }
        return screen;
    }

    private String known() {
        post(
                "agent",
                "{'channel':'PHONE','narrative':'洗衣机漏水，打了电话没人接。','customer':{'name':'李娜','phone':'" + caller
                        + "','address':'上海市静安区南京西路 1 号'},'product':{'name':'洗衣机'}}");
        return Patience.await()
                .until(
                        () -> body(as("lead")
                                .get()
                                .uri("/customers?phone=" + caller)
                                .exchange()),
                        it -> it.path("total").intValue() == 1)
                .at("/items/0/customerRef")
                .textValue();
    }

    @ParameterizedTest
    @CsvSource({"zh, false", "en, true"})
    void isForEverybody(String language, boolean dark) {
        var ref = known();
        for (var path :
                new String[] {"/desk?lang=", "/desk?phone=" + caller + "&lang=", "/desk/customers/" + ref + "?lang="}) {
            signedIn(desk, path + language).dark(dark).readable();
            signedIn(phone, path + language).dark(dark).checked();
            assertThat(phone.language()).startsWith(language);
        }
    }

    /** Signed in as somebody else than before. */
    private Screen manager(Screen screen, String path) {
        screen.open("http://localhost:" + port + "/sign-in");
        screen.script("document.cookie = 'redress-token=; Max-Age=0'");
        var token = SharedParts.tokens().bearer("manager").substring("Bearer ".length());
        screen.type("token", token).send();
        screen.open("http://localhost:" + port + path);
        return screen;
    }

    @ParameterizedTest
    @CsvSource({"zh, true", "en, false"})
    void isForEverybodyWhoWorksBehindTheDesk(String language, boolean dark) {
        for (var path : new String[] {
            "/desk/notices?lang=", "/desk/templates?lang=", "/desk/templates/OFFER?lang=", "/desk/imports?lang="
        }) {
            manager(desk, path + language).dark(dark).readable();
            manager(phone, path + language).dark(dark).checked();
            assertThat(phone.language()).startsWith(language);
        }
    }

    @Test
    void previewsATemplateWithTheKeyboardAlone() {
        manager(desk, "/desk/templates/RESOLVED?lang=en");
        desk.script("document.getElementById('en.text').value = ''");
        desk.type("en.text", "All is well with {number}.\t").press("\n");

        assertThat(desk.text()).contains("All is well with 26-0000017-5.");
        desk.readable();
    }

    @Test
    void takesACallWithTheKeyboardAlone() {
        known();
        signedIn(desk, "/desk?phone=" + caller + "&lang=zh");
        assertThat(desk.heading()).isEqualTo("接听来电");
        assertThat(desk.words("name")).isEqualTo("李娜");
        assertThat(desk.text()).contains("共 1 件投诉，其中 1 件未结");

        desk.script("document.getElementById('narrative').focus()");
        desk.type("narrative", "洗衣机漏水，打了电话还是没人接。\t\t").press("\n");

        assertThat(desk.heading()).isEqualTo("投诉已登记");
        assertThat(desk.text()).contains("请告知客户：我们最迟在").contains("可能与未结投诉");
        desk.readable();
        desk.follow("接听下一个来电");
        assertThat(desk.heading()).isEqualTo("接听来电");
    }

    @Test
    void showsTheFormAgainAndLeadsToWhatIsWrong() {
        signedIn(desk, "/desk?lang=en");
        desk.script("document.getElementById('narrative').removeAttribute('required')");
        desk.type("email", "nobody").tapAway("take");

        assertThat(desk.text()).contains("E-mail: is no e-mail address");
        desk.readable();
        desk.jump("E-mail: is no e-mail address");
        assertThat(desk.script("return document.activeElement.id")).isEqualTo("email");
    }
}
