package dev.redress.resolution.agreements.web;

import static dev.redress.resolution.agreements.print.PaperExamples.agreement;
import static dev.redress.resolution.agreements.print.PaperExamples.chinese;
import static dev.redress.resolution.agreements.print.PaperExamples.english;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.pages.Doorway;
import dev.redress.chassis.pages.Language;
import dev.redress.chassis.pages.PageLinks;
import dev.redress.chassis.pages.ResultPage;
import dev.redress.chassis.pages.ResultPage.LinkOutcome;
import dev.redress.chassis.testing.ParsedPage;
import dev.redress.chassis.web.SignedLinks;
import dev.redress.resolution.agreements.domain.Agreement;
import dev.redress.resolution.agreements.print.PaperExamples;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

class OfferPagesTest {

    private static final OfferPages PAGES = new OfferPages(PaperExamples.TEMPLATES);
    private static final SignedLinks SIGNED =
            new SignedLinks("a key for the links of tests, and of tests alone".getBytes(StandardCharsets.UTF_8));
    private static final Doorway DOORWAY =
            new Doorway(new PageLinks(SIGNED, Clock.systemUTC()), PaperExamples.TEMPLATES);
    private static final OfferPage.Links LINKS = new OfferPage.Links(
            "/consent/t0ken", "/consent/t0ken/acceptance", "/consent/t0ken/refusal", "/consent/t0ken/agreement.pdf");

    static Stream<Arguments> everyPage() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Stream.concat(
                        Arrays.stream(OfferPage.Slip.values())
                                .map(it -> Arguments.of(
                                        language + " offer " + it,
                                        PAGES.offer(offer(chinese(), language).with(it, "嗯"))
                                                .answer(HttpStatus.OK))),
                        Stream.<ResultPage.Outcome>concat(
                                        Arrays.stream(OfferOutcome.values()), Arrays.stream(LinkOutcome.values()))
                                .map(it -> Arguments.of(
                                        language + " " + it,
                                        DOORWAY.result(
                                                HttpStatus.OK,
                                                ResultPage.of(it, "/c/t")
                                                        .about("26-1")
                                                        .answeredAt(PaperExamples.ANSWERED)
                                                        .withDocument("/copy.pdf"),
                                                language)))));
    }

    private static OfferPage offer(Agreement agreement, Language language) {
        return OfferPage.of(agreement, language, Instant.parse("2026-03-09T15:59:00Z"), LINKS);
    }

    private static ParsedPage page(OfferPage page) {
        return ParsedPage.of(PAGES.offer(page).html());
    }

    private static String result(ResultPage page, Language language) {
        return DOORWAY.result(HttpStatus.OK, page, language).getBody();
    }

    /** Of the complaint 26-1, answered. */
    private static ResultPage answered(OfferOutcome outcome, String self) {
        return ResultPage.of(outcome, self).about("26-1").answeredAt(PaperExamples.ANSWERED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyPage")
    void needsNothingFromElsewhere(String name, ResponseEntity<String> answer) {
        var page = ParsedPage.of(answer.getBody());

        assertThat(page.texts("//script | //link | //img | //iframe | //@src | //@style"))
                .isEmpty();
        assertThat(page.texts("//@href | //@action")).allMatch(it -> it.startsWith("/") || it.startsWith("#"));
        assertThat(page.texts("//style")).singleElement().asString().doesNotContain("url(", "@import");
        assertThat(answer.getBody()).doesNotContainPattern("\\son[a-z]+=");
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
    void isAllowedByItsOwnHeaders(String name, ResponseEntity<String> answer) throws Exception {
        var css = ParsedPage.of(answer.getBody()).texts("//style").get(0);
        var hash = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.getHeaders().getFirst("Content-Security-Policy"))
                .contains(
                        "default-src 'none'",
                        "style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }

    @Test
    void showsTheOfferAndTakesBothAnswers() {
        var page = page(offer(english(), Language.EN));

        assertThat(page.words())
                .contains(
                        "26-0000018-1",
                        "Replacement × 1",
                        "CNY 1,234.50",
                        "9 March 2026",
                        english().hash())
                .contains("9 March 2026, 23:59 (UTC+08:00)");
        assertThat(page.texts("//form/@method")).containsExactly("post", "post");
        assertThat(page.texts("//form/@action")).containsExactly(LINKS.accept(), LINKS.decline());
        assertThat(page.texts("//input[@type='checkbox' and @required]/@name")).containsExactly("agree");
        assertThat(page.texts("//textarea[@required]/@name")).containsExactly("reason");
        assertThat(page.texts("//input[@name='lang']/@value")).containsExactly("en", "en");
    }

    @Test
    void switchesTheLanguageOfThePageAndLeavesTheWordsOfTheOffer() {
        var page = page(offer(chinese(), Language.EN));

        assertThat(page.texts("/html/@lang")).containsExactly("en");
        assertThat(page.words()).contains("Our offer to you", "由专业人员上门安装");
        assertThat(page.texts("//dd[@class='words']/@lang")).containsOnly("zh-CN");
        assertThat(page.texts("//a[@class='switch']/@href")).containsExactly("/consent/t0ken?lang=zh");
    }

    @Test
    void saysWhatWasMissingAndKeepsWhatWasTyped() {
        var typed = "</textarea><script>x</script> 太少了";
        var page = page(offer(chinese(), Language.ZH).with(OfferPage.Slip.REASON_TOO_LONG, typed));

        assertThat(page.texts("//*[@role='alert']//a/@href")).containsExactly("#reason");
        assertThat(page.texts("//textarea")).containsExactly(typed);
        assertThat(page.texts("//textarea/@aria-invalid")).containsExactly("true");
        assertThat(page.texts("//input/@aria-invalid")).isEmpty();
        assertThat(page.texts("//script")).isEmpty();
    }

    @Test
    void takesNoTextForMarkup() {
        var sly = "<img src=x onerror=alert(1)> & '\"";
        var page = page(offer(agreement("en", sly, sly), Language.EN));

        assertThat(page.texts("//dd[@class='words']")).containsExactly(sly, sly);
        assertThat(page.texts("//img")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thanksAndGivesTheCopy(Language language) {
        var page = ParsedPage.of(result(answered(OfferOutcome.ACCEPTED, "").withDocument("/copy.pdf"), language));

        assertThat(page.texts("//a/@href")).containsExactly("/copy.pdf");
        assertThat(page.words()).contains("26-1", "09:05 (UTC+08:00)");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhatWasAnsweredBeforeAndWhen(Language language) {
        var yes = result(answered(OfferOutcome.ACCEPTED_BEFORE, "/c").withDocument("/copy.pdf"), language);
        var no = result(answered(OfferOutcome.DECLINED_BEFORE, "/c"), language);

        assertThat(ParsedPage.of(yes).words())
                .contains("09:05")
                .isNotEqualTo(ParsedPage.of(no).words());
        assertThat(ParsedPage.of(no).words()).contains("09:05");
        assertThat(no).doesNotContain(".pdf");
    }

    @Test
    void tellsAForgerNothing() {
        var page = ParsedPage.of(result(ResultPage.of(LinkOutcome.NOT_VALID, ""), Language.EN));

        assertThat(page.texts("//dl | //a")).isEmpty();
    }
}
