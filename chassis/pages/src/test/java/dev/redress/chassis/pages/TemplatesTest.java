package dev.redress.chassis.pages;

import static dev.redress.chassis.pages.Examples.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.testing.ParsedPage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

class TemplatesTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void putsTheFrameRoundThePage(Language language) {
        var html = note(language, "/notes/1", "Hello", false).html();
        var page = ParsedPage.of(html);

        assertThat(page.texts("/html/@lang")).containsExactly(language.tag());
        assertThat(page.texts("//meta[@name='viewport']/@content"))
                .containsExactly("width=device-width, initial-scale=1");
        assertThat(page.texts("//h1")).hasSize(1).doesNotContain("");
        assertThat(page.texts("//p[@class='company']")).containsExactly(Examples.TEMPLATES.company(language));
        assertThat(page.texts("//title"))
                .containsExactly(page.texts("//h1").get(0) + " - " + Examples.TEMPLATES.company(language));
        assertThat(page.texts("//script | //link | //img | //iframe | //@src | //@style"))
                .isEmpty();
        assertThat(page.texts("//style")).singleElement().asString().doesNotContain("url(", "@import");
        assertThat(html).doesNotContain(" th:");
    }

    @Test
    void switchesTheLanguage() {
        var english =
                ParsedPage.of(note(Language.EN, "/notes/1", "Hello", false).html());
        var chinese =
                ParsedPage.of(note(Language.ZH, "/notes/1", "Hello", false).html());

        assertThat(english.texts("//h1")).containsExactly("A note");
        assertThat(english.texts("//a[@class='switch']/@href")).containsExactly("/notes/1?lang=zh");
        assertThat(english.texts("//a[@class='switch']/@lang")).containsExactly("zh-CN");
        assertThat(chinese.texts("//h1")).containsExactly("便条");
        assertThat(chinese.texts("//a[@class='switch']/@href")).containsExactly("/notes/1?lang=en");
    }

    @Test
    void keepsWhatTheAddressHolds() {
        var page = ParsedPage.of(
                note(Language.ZH, "/notes?token=a&x=b", "Hello", false).html());

        assertThat(page.texts("//a[@class='switch']/@href")).containsExactly("/notes?token=a&x=b&lang=en");
    }

    @Test
    void offersNoOtherLanguageWhereThePageCannotBeFetchedAgain() {
        assertThat(ParsedPage.of(note(Language.EN, "", "Hello", false).html()).texts("//a"))
                .isEmpty();
    }

    @Test
    void saysInTheTitleThatSomethingIsWrong() {
        assertThat(ParsedPage.of(note(Language.EN, "", "Hello", true).html()).texts("//title"))
                .containsExactly("Please check: A note - Dawn Library");
    }

    @Test
    void takesNoTextForMarkup() {
        var sly = "</p><script>alert('x')</script> & \"<b>\" ${1+1} [[${company}]] {0}";
        var page = ParsedPage.of(note(Language.EN, "", sly, false).html());

        assertThat(page.texts("//p[@class='note']")).containsExactly(sly);
        assertThat(page.texts("//script")).isEmpty();
    }

    @Test
    void isReadInTheDirectionInWhichItIsWritten() {
        assertThat(note(Language.EN, "", "Pay \u202E001\u202C yuan", false).html())
                .contains("Pay \uFFFD001\uFFFD yuan");
    }

    @Test
    void showsInPlaceOfWhatNoPageCanCarryThatSomethingStoodThere() {
        var page = ParsedPage.of(
                note(Language.ZH, "", "甲\u0001乙\uD800丙\u202E丁 &#1;", false).html());

        assertThat(page.texts("//p[@class='note']")).containsExactly("甲\uFFFD乙\uFFFD丙\uFFFD丁 &#1;");
    }

    @Test
    void findsNoTemplateThatIsNotThere() {
        assertThatThrownBy(() -> Examples.TEMPLATES.fill("nowhere", Examples.SHEET, Language.EN, "", Map.of()))
                .hasMessageContaining("nowhere");
    }

    @Test
    void sendsPagesThatNobodyKeepsOrFrames() {
        var answer = note(Language.EN, "", "Hello", false).answer(HttpStatus.OK);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.valueOf("text/html;charset=UTF-8"));
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(answer.getHeaders().getFirst("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).contains("frame-ancestors 'none'");
    }
}
