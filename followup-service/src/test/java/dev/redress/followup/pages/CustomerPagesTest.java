package dev.redress.followup.pages;

import static dev.redress.followup.pages.Examples.again;
import static dev.redress.followup.pages.Examples.opinion;
import static dev.redress.followup.pages.Examples.page;
import static dev.redress.followup.pages.Examples.survey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.pages.Doorway;
import dev.redress.chassis.pages.FilledForm;
import dev.redress.chassis.pages.Language;
import dev.redress.chassis.pages.PageLinks;
import dev.redress.chassis.pages.ResultPage;
import dev.redress.chassis.pages.ResultPage.LinkOutcome;
import dev.redress.chassis.testing.ParsedPage;
import dev.redress.chassis.web.SignedLinks;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

class CustomerPagesTest {
    private static final SignedLinks SIGNED =
            new SignedLinks("a key for the links of tests, and of tests alone".getBytes(StandardCharsets.UTF_8));
    private static final Doorway DOORWAY = new Doorway(new PageLinks(SIGNED, Clock.systemUTC()), Examples.TEMPLATES);
    private static final String TOO_LONG = "长".repeat(FilledForm.LIMIT + 1);

    static Stream<Arguments> everyPage() {
        return Arrays.stream(Language.values())
                .flatMap(it -> Stream.concat(
                        forms(it),
                        everyOutcome().map(outcome -> Arguments.of(it + " " + outcome, answered(outcome, it)))));
    }

    private static Stream<Arguments> forms(Language it) {
        var wrong = Map.of("comment", TOO_LONG, "praise", TOO_LONG, "suggestion", TOO_LONG);
        return Stream.of(
                Arguments.of(it + " survey", page(survey(Map.of()), it).answer(HttpStatus.OK)),
                Arguments.of(it + " survey, all wrong", again(survey(wrong), it).answer(HttpStatus.OK)),
                Arguments.of(it + " opinion", page(opinion(Map.of()), it).answer(HttpStatus.OK)),
                Arguments.of(
                        it + " opinion, all wrong", again(opinion(wrong), it).answer(HttpStatus.OK)));
    }

    static Stream<ResultPage.Outcome> everyOutcome() {
        return Stream.concat(Arrays.stream(AnswerOutcome.values()), Arrays.stream(LinkOutcome.values()));
    }

    private static ResponseEntity<String> answered(ResultPage.Outcome outcome, Language language) {
        var page = ResultPage.of(outcome, "/surveys/t").about("26-1").answeredAt(Examples.ANSWERED);
        return DOORWAY.result(HttpStatus.OK, page, language);
    }

    private static String result(ResultPage.Outcome outcome, Language language) {
        return answered(outcome, language).getBody();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyPage")
    void needsNothingFromElsewhere(String name, ResponseEntity<String> answer) {
        var page = ParsedPage.of(answer.getBody());

        assertThat(page.texts("//script | //link | //img | //iframe | //@src | //@style"))
                .isEmpty();
        assertThat(page.texts("//@href | //@action")).allMatch(it -> it.startsWith("/") || it.startsWith("#"));
        assertThat(page.texts("//style")).singleElement().asString().doesNotContain("url(", "@import");
        assertThat(answer.getBody()).doesNotContainPattern("\\son[a-z]+=").doesNotContain(" th:");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyPage")
    void canBeReadByAScreenReaderAndOnAPhone(String name, ResponseEntity<String> answer) {
        var page = ParsedPage.of(answer.getBody());

        assertThat(page.texts("/html/@lang")).hasSize(1).doesNotContain("");
        assertThat(page.texts("//title")).hasSize(1).doesNotContain("");
        assertThat(page.texts("//h1")).hasSize(1).doesNotContain("");
        assertThat(page.texts("//meta[@name='viewport']/@content"))
                .containsExactly("width=device-width, initial-scale=1");
        assertThat(page.texts("//*[@id]/@id")).doesNotHaveDuplicates();
        assertThat(page.texts("//label/@for"))
                .containsExactlyInAnyOrderElementsOf(page.texts("//input/@id | //textarea/@id"));
        assertThat(page.texts("//*[@id]/@id"))
                .containsAll(page.texts("//@aria-labelledby"))
                .containsAll(page.texts("//@aria-describedby").stream()
                        .flatMap(it -> Stream.of(it.split(" ")))
                        .toList())
                .containsAll(page.texts("//*[@role='alert']//a/@href").stream()
                        .map(it -> it.substring(1))
                        .toList());
        assertThat(page.texts("//fieldset/legend"))
                .hasSameSizeAs(page.texts("//fieldset"))
                .doesNotContain("");
        assertThat(page.texts("//fieldset[not(.//input)]")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyPage")
    void isAllowedByItsOwnHeaders(String name, ResponseEntity<String> answer) throws Exception {
        var css = ParsedPage.of(answer.getBody()).texts("//style").get(0);
        var hash = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.getHeaders().getFirst("Content-Security-Policy"))
                .contains(
                        "default-src 'none'",
                        "style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }

    @Test
    void hasTheSameWordsInBothLanguages() throws IOException {
        assertThat(labels("zh").stringPropertyNames())
                .isNotEmpty()
                .isEqualTo(labels("en").stringPropertyNames());
    }

    private static Properties labels(String language) throws IOException {
        try (var in = CustomerPages.class.getResourceAsStream("/pages/labels_" + language + ".properties")) {
            var labels = new Properties();
            labels.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return labels;
        }
    }

    @Test
    void asksWhetherItWasSolvedThreeMarksAndForWords() {
        var page = ParsedPage.of(page(survey(Map.of()), Language.EN).html());

        assertThat(page.words())
                .contains("26-0000018-1", "Is your problem solved?", "9 March 2026, 23:59 (UTC+08:00)")
                .contains("1 very dissatisfied", "5 very satisfied");
        assertThat(page.texts("//form/@method")).containsExactly("post");
        assertThat(page.texts("//form/@action")).containsExactly("/surveys/t0ken?lang=en");
        assertThat(page.texts("//input[@name='solved']/@value")).containsExactly("YES", "PARTLY", "NO");
        for (var mark : SurveyForm.MARKS) {
            assertThat(page.texts("//input[@name='" + mark + "']/@value")).containsExactly("1", "2", "3", "4", "5");
        }
        assertThat(page.texts("//textarea/@name")).containsExactly("comment", "praise", "suggestion");
        assertThat(page.texts("//input/@checked | //details/@open | //*[@role='alert']"))
                .isEmpty();
    }

    @Test
    void asksTheQuestionsOfTheCampaign() {
        var page = ParsedPage.of(page(opinion(Map.of()), Language.ZH).html());

        assertThat(page.texts("//legend")).containsExactly("总的来说，您对我们满意吗？", "您对我们的产品满意吗？");
        assertThat(page.texts("//input[@value='1']/@name")).containsExactly("mark-OVERALL", "mark-PRODUCT");
        assertThat(page.texts("//textarea/@name")).containsExactly("comment");
        assertThat(page.texts("//form/@action")).containsExactly("/opinions/t0ken?lang=zh");
    }

    @Test
    void switchesTheLanguage() {
        var english = ParsedPage.of(page(survey(Map.of()), Language.EN).html());
        var chinese = ParsedPage.of(page(survey(Map.of()), Language.ZH).html());

        assertThat(english.texts("/html/@lang")).containsExactly("en");
        assertThat(english.texts("//a[@class='switch']/@href")).containsExactly("/surveys/t0ken?lang=zh");
        assertThat(chinese.texts("/html/@lang")).containsExactly("zh-CN");
        assertThat(chinese.texts("//a[@class='switch']/@href")).containsExactly("/surveys/t0ken?lang=en");
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasFilledIn() {
        var typed = "</textarea><script>x</script> 还行";
        var form = survey(Map.of("solved", "NO", "speed", "2", "attitude", "9", "comment", typed));
        var page = ParsedPage.of(again(form, Language.EN).html());

        assertThat(page.texts("//*[@role='alert']//a"))
                .containsExactly(
                        "How satisfied are you with the result? Please choose one answer.",
                        "How satisfied are you with how our people treated you? Please choose one answer.");
        assertThat(page.texts("//*[@role='alert']//a/@href")).containsExactly("#result-1", "#attitude-1");
        assertThat(page.texts("//fieldset/@aria-describedby")).containsExactly("result-slip", "attitude-slip");
        assertThat(page.texts("//input[@checked]/@id")).containsExactly("solved-NO", "speed-2");
        assertThat(page.texts("//textarea[@name='comment']")).containsExactly(typed);
        assertThat(page.texts("//title").get(0)).startsWith("Please check: ");
        assertThat(page.texts("//script")).isEmpty();
    }

    @Test
    void showsInPlaceOfWhatNoPageCanCarryThatSomethingStoodThere() {
        var page = ParsedPage.of(again(survey(Map.of("comment", "甲\u0001乙\uD800丙\u202E丁 &#1;")), Language.ZH)
                .html());

        assertThat(page.texts("//textarea[@name='comment']")).containsExactly("甲\uFFFD乙\uFFFD丙\uFFFD丁 &#1;");
    }

    @Test
    void unfoldsPraiseThatWasFilledIn() {
        var page =
                ParsedPage.of(again(survey(Map.of("praise", "小王")), Language.ZH).html());

        assertThat(page.texts("//details/@open")).hasSize(1);
        assertThat(page.texts("//textarea[@name='praise']")).containsExactly("小王");
    }

    @Test
    void saysThatATextIsTooLong() {
        var page = ParsedPage.of(
                again(survey(Map.of("suggestion", TOO_LONG)), Language.EN).html());

        assertThat(page.texts("//*[@role='alert']//a/@href")).contains("#suggestion");
        assertThat(page.texts("//textarea[@aria-invalid='true']/@name")).containsExactly("suggestion");
        assertThat(page.texts("//textarea[@name='suggestion']/@aria-describedby"))
                .containsExactly("suggestion-slip suggestion-hint");
        assertThat(page.texts("//details/@open")).hasSize(1);
    }

    @Test
    void takesNoTextForMarkup() {
        var sly = "<img src=x onerror=alert(1)> & '\"";
        var form = new OpinionForm(List.of(new OpinionForm.Question("A.b_c-1", sly, sly)), FilledForm.nothing());
        var page = ParsedPage.of(page(form, Language.EN).html());

        assertThat(page.texts("//legend")).containsExactly(sly);
        assertThat(page.texts("//img")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyOutcome")
    void saysHowItEndedInBothLanguages(ResultPage.Outcome outcome) {
        var chinese = ParsedPage.of(result(outcome, Language.ZH));
        var english = ParsedPage.of(result(outcome, Language.EN));

        assertThat(chinese.texts("//h1").get(0)).containsPattern("\\p{IsHan}");
        assertThat(english.texts("//h1").get(0)).doesNotContainPattern("\\p{IsHan}");
        assertThat(chinese.words()).contains("2026年3月3日 09:05 (UTC+08:00)");
        assertThat(english.words()).contains("26-1", "3 March 2026, 09:05 (UTC+08:00)");
    }

    @Test
    void tellsWhatFollowsEachAnswer() {
        var texts = Stream.of(AnswerOutcome.CLOSED, AnswerOutcome.REOPENED, AnswerOutcome.NOTED)
                .map(it -> ParsedPage.of(result(it, Language.EN)).words())
                .toList();

        assertThat(texts.get(0)).contains("your complaint is closed");
        assertThat(texts.get(1)).contains("your complaint is open again");
        assertThat(texts.get(2)).contains("you may complain to us again");
    }

    @Test
    void tellsAForgerNothing() {
        var page = ParsedPage.of(
                DOORWAY.result(HttpStatus.OK, ResultPage.of(LinkOutcome.NOT_VALID, "/surveys/t"), Language.EN)
                        .getBody());

        assertThat(page.texts("//dl")).isEmpty();
        assertThat(page.texts("//a/@href")).containsExactly("/surveys/t?lang=zh");
    }

    @Test
    void offersNoOtherLanguageWhereThePageCannotBeFetchedAgain() {
        var page = ParsedPage.of(DOORWAY.result(
                        HttpStatus.OK,
                        ResultPage.of(AnswerOutcome.THANKS, "").answeredAt(Examples.ANSWERED),
                        Language.EN)
                .getBody());

        assertThat(page.texts("//a")).isEmpty();
    }
}
