package dev.redress.resolution.agreements.print;

import static dev.redress.resolution.agreements.print.PaperExamples.PAGES;
import static dev.redress.resolution.agreements.print.PaperExamples.agreement;
import static dev.redress.resolution.agreements.print.PaperExamples.chinese;
import static dev.redress.resolution.agreements.print.PaperExamples.english;
import static dev.redress.resolution.agreements.print.PaperExamples.offer;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerPagesTest {

    static Stream<Arguments> everyPage() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Stream.concat(
                        Arrays.stream(OfferPage.Slip.values())
                                .map(it -> Arguments.of(
                                        language + " offer " + it,
                                        PAGES.offer(offer(chinese(), language).with(it, "嗯")))),
                        Arrays.stream(ResultPage.Outcome.values())
                                .map(it -> Arguments.of(
                                        language + " " + it,
                                        PAGES.result(
                                                new ResultPage(it, "26-1", PaperExamples.ANSWERED, "/copy.pdf", "/c/t"),
                                                language)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyPage")
    void needsNothingFromElsewhere(String name, String html) {
        var page = Page.of(html);

        assertThat(page.texts("//script | //link | //img | //iframe | //@src | //@style"))
                .isEmpty();
        assertThat(page.texts("//@href | //@action")).allMatch(it -> it.startsWith("/") || it.startsWith("#"));
        assertThat(page.texts("//style")).singleElement().asString().doesNotContain("url(", "@import");
        assertThat(html).doesNotContainPattern("\\son[a-z]+=");
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
                .containsExactlyInAnyOrderElementsOf(page.texts("//input[@type!='hidden']/@id | //textarea/@id"));
        assertThat(page.texts("//*[@id]/@id"))
                .containsAll(page.texts("//@aria-labelledby"))
                .containsAll(page.texts("//@aria-describedby").stream()
                        .flatMap(it -> Stream.of(it.split(" ")))
                        .toList());
        assertThat(page.texts("//button")).doesNotContain("");
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
    void showsTheOfferAndTakesBothAnswers() {
        var page = Page.of(PAGES.offer(offer(english(), Language.EN)));

        assertThat(page.words())
                .contains(
                        "26-0000018-1",
                        "Replacement × 1",
                        "CNY 1,234.50",
                        "9 March 2026",
                        english().hash())
                .contains("9 March 2026, 23:59 (UTC+08:00)");
        assertThat(page.texts("//form/@method")).containsExactly("post", "post");
        assertThat(page.texts("//form/@action"))
                .containsExactly(PaperExamples.LINKS.accept(), PaperExamples.LINKS.decline());
        assertThat(page.texts("//input[@type='checkbox' and @required]/@name")).containsExactly("agree");
        assertThat(page.texts("//textarea[@required]/@name")).containsExactly("reason");
        assertThat(page.texts("//input[@name='lang']/@value")).containsExactly("en", "en");
    }

    @Test
    void switchesTheLanguageOfThePageAndLeavesTheWordsOfTheOffer() {
        var page = Page.of(PAGES.offer(offer(chinese(), Language.EN)));

        assertThat(page.texts("/html/@lang")).containsExactly("en");
        assertThat(page.words()).contains("Our offer to you", "由专业人员上门安装");
        assertThat(page.texts("//dd[@class='words']/@lang")).containsOnly("zh-CN");
        assertThat(page.texts("//a[@class='switch']/@href")).containsExactly("/consent/t0ken?lang=zh");
    }

    @Test
    void keepsWhatTheAddressHolds() {
        var page = Page.of(PAGES.result(ResultPage.notValid("/consent?token=a&x=b"), Language.ZH));

        assertThat(page.texts("//a[@class='switch']/@href")).containsExactly("/consent?token=a&x=b&lang=en");
    }

    @Test
    void saysWhatWasMissingAndKeepsWhatWasTyped() {
        var typed = "</textarea><script>x</script> 太少了";
        var page = Page.of(PAGES.offer(offer(chinese(), Language.ZH).with(OfferPage.Slip.REASON_TOO_LONG, typed)));

        assertThat(page.texts("//*[@role='alert']//a/@href")).containsExactly("#reason");
        assertThat(page.texts("//textarea")).containsExactly(typed);
        assertThat(page.texts("//textarea/@aria-invalid")).containsExactly("true");
        assertThat(page.texts("//input/@aria-invalid")).isEmpty();
        assertThat(page.texts("//script")).isEmpty();
    }

    @Test
    void takesNoTextForMarkup() {
        var sly = "<img src=x onerror=alert(1)> & '\"";
        var page = Page.of(PAGES.offer(offer(agreement("en", sly, sly), Language.EN)));

        assertThat(page.texts("//dd[@class='words']")).containsExactly(sly, sly);
        assertThat(page.texts("//img")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thanksAndGivesTheCopy(Language language) {
        var page = Page.of(PAGES.result(ResultPage.accepted("26-1", PaperExamples.ANSWERED, "/copy.pdf"), language));

        assertThat(page.texts("//a/@href")).containsExactly("/copy.pdf");
        assertThat(page.words()).contains("26-1", "09:05 (UTC+08:00)");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhatWasAnsweredBeforeAndWhen(Language language) {
        var yes = PAGES.result(ResultPage.acceptedBefore("26-1", PaperExamples.ANSWERED, "/copy.pdf", "/c"), language);
        var no = PAGES.result(ResultPage.declinedBefore("26-1", PaperExamples.ANSWERED, "/c"), language);

        assertThat(Page.of(yes).words())
                .contains("09:05")
                .isNotEqualTo(Page.of(no).words());
        assertThat(Page.of(no).words()).contains("09:05");
        assertThat(no).doesNotContain(".pdf");
    }

    @Test
    void tellsAForgerNothing() {
        var page = Page.of(PAGES.result(ResultPage.notValid(""), Language.EN));

        assertThat(page.texts("//dl | //a")).isEmpty();
    }
}
