package dev.redress.followup.pages;

import static dev.redress.followup.pages.Examples.PAGES;
import static dev.redress.followup.pages.Examples.again;
import static dev.redress.followup.pages.Examples.opinion;
import static dev.redress.followup.pages.Examples.page;
import static dev.redress.followup.pages.Examples.survey;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerPagesTest {
    private static final String TOO_LONG = "长".repeat(Filled.LIMIT + 1);

    static Stream<Arguments> everyPage() {
        return Arrays.stream(Language.values())
                .flatMap(it -> Stream.concat(
                        forms(it),
                        Arrays.stream(ResultPage.Outcome.values())
                                .map(outcome -> Arguments.of(it + " " + outcome, result(outcome, it)))));
    }

    private static Stream<Arguments> forms(Language it) {
        var wrong = Map.of("comment", TOO_LONG, "praise", TOO_LONG, "suggestion", TOO_LONG);
        return Stream.of(
                Arguments.of(it + " survey", page(survey(Map.of()), it)),
                Arguments.of(it + " survey, all wrong", again(survey(wrong), it)),
                Arguments.of(it + " opinion", page(opinion(Map.of()), it)),
                Arguments.of(it + " opinion, all wrong", again(opinion(wrong), it)));
    }

    private static String result(ResultPage.Outcome outcome, Language language) {
        return PAGES.result(new ResultPage(outcome, "26-1", Optional.of(Examples.ANSWERED), "/surveys/t"), language);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyPage")
    void needsNothingFromElsewhere(String name, String html) {
        var page = Page.of(html);

        assertThat(page.texts("//script | //link | //img | //iframe | //@src | //@style"))
                .isEmpty();
        assertThat(page.texts("//@href | //@action")).allMatch(it -> it.startsWith("/") || it.startsWith("#"));
        assertThat(page.texts("//style")).singleElement().asString().doesNotContain("url(", "@import");
        assertThat(html).doesNotContainPattern("\\son[a-z]+=").doesNotContain(" th:");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyPage")
    void canBeReadByAScreenReaderAndOnAPhone(String name, String html) {
        var page = Page.of(html);

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
    void isAllowedByItsOwnHeaders(String name, String html) throws Exception {
        var css = Page.of(html).texts("//style").get(0);
        var hash = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));

        assertThat(PAGES.headers().get("Content-Security-Policy"))
                .contains(
                        "default-src 'none'",
                        "style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }

    @Test
    void hasTheSameWordsInBothLanguages() {
        assertThat(new TreeSet<>(Labels.words(Language.ZH.locale()).keySet()))
                .isEqualTo(new TreeSet<>(Labels.words(Language.EN.locale()).keySet()));
    }

    @Test
    void asksWhetherItWasSolvedThreeMarksAndForWords() {
        var page = Page.of(page(survey(Map.of()), Language.EN));

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
        var page = Page.of(page(opinion(Map.of()), Language.ZH));

        assertThat(page.texts("//legend")).containsExactly("总的来说，您对我们满意吗？", "您对我们的产品满意吗？");
        assertThat(page.texts("//input[@value='1']/@name")).containsExactly("mark-OVERALL", "mark-PRODUCT");
        assertThat(page.texts("//textarea/@name")).containsExactly("comment");
        assertThat(page.texts("//form/@action")).containsExactly("/opinions/t0ken?lang=zh");
    }

    @Test
    void switchesTheLanguage() {
        var english = Page.of(page(survey(Map.of()), Language.EN));
        var chinese = Page.of(page(survey(Map.of()), Language.ZH));

        assertThat(english.texts("/html/@lang")).containsExactly("en");
        assertThat(english.texts("//a[@class='switch']/@href")).containsExactly("/surveys/t0ken?lang=zh");
        assertThat(chinese.texts("/html/@lang")).containsExactly("zh-CN");
        assertThat(chinese.texts("//a[@class='switch']/@href")).containsExactly("/surveys/t0ken?lang=en");
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasFilledIn() {
        var typed = "</textarea><script>x</script> 还行";
        var form = survey(Map.of("solved", "NO", "speed", "2", "attitude", "9", "comment", typed));
        var page = Page.of(again(form, Language.EN));

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
        var page = Page.of(again(survey(Map.of("comment", "甲\u0001乙\uD800丙\u202E丁 &#1;")), Language.ZH));

        assertThat(page.texts("//textarea[@name='comment']")).containsExactly("甲\uFFFD乙\uFFFD丙\uFFFD丁 &#1;");
    }

    @Test
    void unfoldsPraiseThatWasFilledIn() {
        var page = Page.of(again(survey(Map.of("praise", "小王")), Language.ZH));

        assertThat(page.texts("//details/@open")).hasSize(1);
        assertThat(page.texts("//textarea[@name='praise']")).containsExactly("小王");
    }

    @Test
    void saysThatATextIsTooLong() {
        var page = Page.of(again(survey(Map.of("suggestion", TOO_LONG)), Language.EN));

        assertThat(page.texts("//*[@role='alert']//a/@href")).contains("#suggestion");
        assertThat(page.texts("//textarea[@aria-invalid='true']/@name")).containsExactly("suggestion");
        assertThat(page.texts("//textarea[@name='suggestion']/@aria-describedby"))
                .containsExactly("suggestion-slip suggestion-hint");
        assertThat(page.texts("//details/@open")).hasSize(1);
    }

    @Test
    void takesNoTextForMarkup() {
        var sly = "<img src=x onerror=alert(1)> & '\"";
        var form = new OpinionForm(List.of(new OpinionForm.Question("A.b_c-1", sly, sly)), Filled.nothing());
        var page = Page.of(page(form, Language.EN));

        assertThat(page.texts("//legend")).containsExactly(sly);
        assertThat(page.texts("//img")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ResultPage.Outcome.class)
    void saysHowItEndedInBothLanguages(ResultPage.Outcome outcome) {
        var chinese = Page.of(result(outcome, Language.ZH));
        var english = Page.of(result(outcome, Language.EN));

        assertThat(chinese.texts("//h1").get(0)).containsPattern("\\p{IsHan}");
        assertThat(english.texts("//h1").get(0)).doesNotContainPattern("\\p{IsHan}");
        assertThat(chinese.words()).contains("2026年3月3日 09:05 (UTC+08:00)");
        assertThat(english.words()).contains("26-1", "3 March 2026, 09:05 (UTC+08:00)");
    }

    @Test
    void tellsWhatFollowsEachAnswer() {
        var texts = Stream.of(ResultPage.Outcome.CLOSED, ResultPage.Outcome.REOPENED, ResultPage.Outcome.NOTED)
                .map(it -> Page.of(result(it, Language.EN)).words())
                .toList();

        assertThat(texts.get(0)).contains("your complaint is closed");
        assertThat(texts.get(1)).contains("your complaint is open again");
        assertThat(texts.get(2)).contains("you may complain to us again");
    }

    @Test
    void tellsAForgerNothing() {
        var page = Page.of(PAGES.result(ResultPage.of(ResultPage.Outcome.NOT_VALID, "/surveys/t"), Language.EN));

        assertThat(page.texts("//dl")).isEmpty();
        assertThat(page.texts("//a/@href")).containsExactly("/surveys/t?lang=zh");
    }

    @Test
    void offersNoOtherLanguageWhereThePageCannotBeFetchedAgain() {
        var page = Page.of(PAGES.result(ResultPage.thanks(Examples.ANSWERED), Language.EN));

        assertThat(page.texts("//a")).isEmpty();
    }
}
