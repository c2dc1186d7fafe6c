package dev.redress.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.testing.LocalParts;
import dev.redress.chassis.web.SignedLinks;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.autoconfigure.web.reactive.AutoConfigureWebTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The customers' pages in a real browser of the size of a phone, against the running service. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LocalParts.class)
@AutoConfigureWebTestClient(timeout = "30s")
@TestConstructor(autowireMode = AutowireMode.ALL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(
        value = "dev.redress.followup.Phone#isHere",
        disabledReason = "chromium and chromedriver are not both on the PATH of this machine")
class OnAPhoneIT {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 740;
    private static final int NARROWEST = 320;

    private final SignedLinks links;
    private final Callers callers;
    private final String server;
    private final String now =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ".000Z");
    private Phone phone;

    OnAPhoneIT(WebTestClient web, SignedLinks links, @LocalServerPort int port) {
        this.links = links;
        this.callers = new Callers(web);
        this.server = "http://localhost:" + port;
    }

    @BeforeAll
    void takeThePhone() {
        phone = Phone.of(WIDTH, HEIGHT);
    }

    @AfterAll
    void putItAway() {
        phone.close();
        callers.close();
    }

    @Test
    void sendsASurveyOnceInChinese() {
        var id = callers.resolved("26-0000061-1", "zh", now);
        var page = server + callers.survey(id, 1);

        phone.open(page).checked();
        assertThat(phone.language()).isEqualTo("zh-CN");
        phone.tap("solved-YES").tap("result-5").tap("speed-4").tap("attitude-5").type("comment", "师傅很专业");
        phone.unfold().type("praise", "安装师傅小王");
        phone.send().checked();
        assertThat(phone.heading()).isEqualTo("感谢您的评价");

        assertThat(callers.told(id, "complaint.surveyed.v1").get("comment").asText())
                .isEqualTo("师傅很专业");
        assertThat(callers.told(id, "followup.feedback-heard.v1").get("kind").asText())
                .isEqualTo("PRAISE");

        phone.open(page).checked();
        assertThat(phone.heading()).isEqualTo("您已经回答过了");
        phone.follow("English").checked();
        assertThat(phone.heading()).isEqualTo("You have already answered");
    }

    @Test
    void showsWhatIsMissingKeepsTheRestAndTakesTheComplaintUpAgain() {
        var id = callers.resolved("26-0000062-1", "en", now);

        phone.open(server + callers.survey(id, 1)).checked();
        phone.tap("solved-NO").tap("speed-2").type("comment", "It drips again.").send();

        phone.checked();
        assertThat(phone.focused()).startsWith("Your answers were not sent yet");
        assertThat(phone.chosen("solved-NO")).isTrue();
        assertThat(phone.words("comment")).isEqualTo("It drips again.");
        phone.jump("How satisfied are you with the result? Please choose one answer.");
        phone.tap("result-1").tap("attitude-4").send().checked();
        assertThat(phone.heading()).isEqualTo("We take it up again");

        var survey = callers.told(id, "complaint.surveyed.v1");
        assertThat(survey.get("solved").asText()).isEqualTo("NO");
        assertThat(survey.at("/scores/result").intValue()).isEqualTo(1);
        assertThat(survey.at("/scores/speed").intValue()).isEqualTo(2);
        callers.told(id, "complaint.reopened.v1");
    }

    @Test
    void answersTheQuestionsOfACampaignOnce() {
        var invitation = callers.invited(callers.campaign());
        var page = server + callers.opinion(invitation);

        phone.open(page + "?lang=zh").checked();
        phone.follow("English").checked();
        phone.send().checked();
        assertThat(phone.focused()).startsWith("Your answers were not sent yet");
        phone.tap("mark-OVERALL-4")
                .tap("mark-PRODUCT-5")
                .tap("mark-SERVICE-3")
                .send()
                .checked();
        assertThat(phone.heading()).isEqualTo("Thank you");

        phone.open(page).checked();
        assertThat(phone.heading()).isEqualTo("You have already answered");
    }

    @ParameterizedTest
    @CsvSource({"zh, 链接已过期, 链接无效", "en, This link has expired, This link is not valid"})
    void opensNothingToALinkThatIsTooOldForgedOrForeign(String language, String expired, String notValid) {
        var id = callers.resolved("26-0000063-1", "zh", now);
        var later = Instant.now().plus(Duration.ofHours(1));
        var query = "?lang=" + language;

        phone.open(server + "/surveys/"
                + links.mint("survey", id + "~1", Instant.now().minusMillis(1)) + query);
        assertThat(phone.checked().heading()).isEqualTo(expired);

        phone.open(server + callers.survey(id, 1).replaceFirst(".{4}$", "AAAA") + query);
        assertThat(phone.checked().heading()).isEqualTo(notValid);

        phone.open(server + "/surveys/" + links.mint("offer", id + "~1", later) + query);
        assertThat(phone.checked().heading()).isEqualTo(notValid);

        phone.open(server + "/opinions/" + links.mint("survey", id + "~1", later) + query);
        assertThat(phone.checked().heading()).isEqualTo(notValid);
        assertThat(phone.text()).doesNotContain("26-0000063");
    }

    @ParameterizedTest
    @CsvSource({"zh, 您的投诉正在重新处理", "en, We are working on your complaint again"})
    void asksNoMoreOnceAnotherCycleHasBegun(String language, String heading) {
        var id = callers.resolved("26-0000064-1", language, now);
        var page = server + callers.survey(id, 1);
        callers.post(
                        "agent",
                        "/followups/" + id + "-1/reopening",
                        "{'reason': 'NOT_SOLVED', 'channel': 'PHONE', 'words': 'It drips again.'}")
                .expectStatus()
                .isOk();

        assertThat(phone.open(page).checked().heading()).isEqualTo(heading);
    }

    @ParameterizedTest
    @CsvSource({"zh", "en"})
    void fitsTheNarrowestScreen(String language) {
        var id = callers.resolved("26-0000065-1", language, now);

        phone.resized(NARROWEST, HEIGHT);
        phone.open(server + callers.survey(id, 1)).unfold().checked();
        phone.send().checked();
        phone.resized(WIDTH, HEIGHT);
    }

    /** As where scripts are switched off: our own headers allow none. */
    @Test
    void runsNoScript() {
        var id = callers.resolved("26-0000066-1", "en", now);

        phone.open(server + callers.survey(id, 1));

        assertThat(phone.script("var it = document.createElement('script'); it.text = 'window.ran = true';"
                        + " document.body.append(it); return window.ran === true"))
                .isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                       width of the screen and of the page | <div style="width:400px">too wide</div>
                       too small for a finger              | <a href="/">x</a>
                       color-contrast                      | <p style="color:#ccc">pale</p>
                       label                               | <input style="height:60px;width:60px">
                       """)
    void noticesAPageThatIsNotForEverybody(String what, String fault) {
        phone.open("data:text/html;charset=utf-8,<!DOCTYPE html><html lang=en><title>t</title>"
                + "<meta name=viewport content=width=device-width><main><h1>t</h1>"
                + URLEncoder.encode(fault, StandardCharsets.UTF_8).replace("+", "%20") + "</main>");

        assertThatThrownBy(phone::checked).isInstanceOf(AssertionError.class).hasMessageContaining(what);
    }
}
