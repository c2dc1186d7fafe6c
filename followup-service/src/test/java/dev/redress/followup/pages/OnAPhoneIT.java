package dev.redress.followup.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.testing.browser.Screen;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The customers' pages in a real browser of the size of a phone, against the running service. */
@EnabledIf(
        value = "dev.redress.chassis.testing.browser.Screen#isHere",
        disabledReason = "chromium and chromedriver are not both on the PATH of this machine")
class OnAPhoneIT extends LinkTest {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 740;
    private static final int NARROWEST = 320;

    private static Screen phone;

    @LocalServerPort
    int port;

    @BeforeAll
    static void takeThePhone() {
        phone = Screen.of(WIDTH, HEIGHT);
    }

    @AfterAll
    static void putItAway() {
        phone.close();
    }

    private Screen open(String page) {
        return phone.open("http://localhost:" + port + page);
    }

    @Test
    void sendsASurveyOnceInChinese() {
        resolved("26-0000061-1", "zh", Instant.now());
        var page = survey(1);

        open(page).checked();
        assertThat(phone.language()).isEqualTo("zh-CN");
        phone.tap("solved-YES").tap("result-5").tap("speed-4").tap("attitude-5").type("comment", "师傅很专业");
        phone.unfold().type("praise", "安装师傅小王");
        phone.send().checked();
        assertThat(phone.heading()).isEqualTo("感谢您的评价");

        assertThat(told("complaint.surveyed.v1").get("comment").asText()).isEqualTo("师傅很专业");
        assertThat(told("followup.feedback-heard.v1").get("kind").asText()).isEqualTo("PRAISE");

        open(page).checked();
        assertThat(phone.heading()).isEqualTo("您已经回答过了");
        phone.follow("English").checked();
        assertThat(phone.heading()).isEqualTo("You have already answered");
    }

    @Test
    void showsWhatIsMissingKeepsTheRestAndTakesTheComplaintUpAgain() {
        resolved("26-0000062-1", "en", Instant.now());

        open(survey(1)).checked();
        phone.tap("solved-NO").tap("speed-2").type("comment", "It drips again.").send();

        phone.checked();
        assertThat(phone.focused()).startsWith("Your answers were not sent yet");
        assertThat(phone.chosen("solved-NO")).isTrue();
        assertThat(phone.words("comment")).isEqualTo("It drips again.");
        phone.jump("How satisfied are you with the result? Please choose one answer.");
        phone.tap("result-1").tap("attitude-4").send().checked();
        assertThat(phone.heading()).isEqualTo("We take it up again");

        var survey = told("complaint.surveyed.v1");
        assertThat(survey.get("solved").asText()).isEqualTo("NO");
        assertThat(survey.at("/scores/result").intValue()).isEqualTo(1);
        assertThat(survey.at("/scores/speed").intValue()).isEqualTo(2);
        told("complaint.reopened.v1");
    }

    @Test
    void answersTheQuestionsOfACampaignOnce() {
        var invitation = invitation();
        var page = opinion(invitation);

        open(page + "?lang=zh").checked();
        phone.follow("English").checked();
        phone.send().checked();
        assertThat(phone.focused()).startsWith("Your answers were not sent yet");
        phone.tap("mark-OVERALL-4")
                .tap("mark-PRODUCT-5")
                .tap("mark-SERVICE-3")
                .send()
                .checked();
        assertThat(phone.heading()).isEqualTo("Thank you");

        open(page).checked();
        assertThat(phone.heading()).isEqualTo("You have already answered");
    }

    @ParameterizedTest
    @CsvSource({"zh, 链接已过期, 链接无效", "en, This link has expired, This link is not valid"})
    void opensNothingToALinkThatIsTooOldForgedOrForeign(String language, String expired, String notValid) {
        resolved("26-0000063-1", "zh", Instant.now());
        var query = "?lang=" + language;

        open("/surveys/" + token("survey", Duration.ofMillis(-1)) + query);
        assertThat(phone.checked().heading()).isEqualTo(expired);

        open(survey(1).replaceFirst(".{4}$", "AAAA") + query);
        assertThat(phone.checked().heading()).isEqualTo(notValid);

        open("/surveys/" + token("offer", Duration.ofHours(1)) + query);
        assertThat(phone.checked().heading()).isEqualTo(notValid);

        open("/opinions/" + token("survey", Duration.ofHours(1)) + query);
        assertThat(phone.checked().heading()).isEqualTo(notValid);
        assertThat(phone.text()).doesNotContain("26-0000063");
    }

    @ParameterizedTest
    @CsvSource({"zh, 您的投诉正在重新处理", "en, We are working on your complaint again"})
    void asksNoMoreOnceAnotherCycleHasBegun(String language, String heading) {
        resolved("26-0000064-1", language, Instant.now());
        var page = survey(1);
        post("agent", 1, "reopening", REOPENING).expectStatus().isOk();

        assertThat(open(page).checked().heading()).isEqualTo(heading);
    }

    @ParameterizedTest
    @CsvSource({"zh", "en"})
    void fitsTheNarrowestScreen(String language) {
        resolved("26-0000065-1", language, Instant.now());

        phone.resized(NARROWEST, HEIGHT);
        open(survey(1)).unfold().checked();
        phone.send().checked();
        phone.resized(WIDTH, HEIGHT);
    }

    @ParameterizedTest
    @CsvSource({"zh", "en"})
    void fitsFingersWhateverTheFont(String language) {
        resolved("26-0000067-1", language, Instant.now());

        open(survey(1)).unfold().withTinyLetters().fitsFingers();
        open(survey(1)).send().withTinyLetters().fitsFingers();
    }

    /** As where scripts are switched off: our own headers allow none. */
    @Test
    void runsNoScript() {
        resolved("26-0000066-1", "en", Instant.now());

        open(survey(1));

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
