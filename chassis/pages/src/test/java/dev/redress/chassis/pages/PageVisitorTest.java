package dev.redress.chassis.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class PageVisitorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                       lang | known | accepts               | seen
                       en   | zh    | zh                    | EN
                       zh   | en    | en                    | ZH
                       fr   | zh    | zh                    | EN
                       ""   | zh-HK | en                    | ZH
                       ""   | fr    | zh                    | EN
                       ""   | ""    | zh-CN,zh;q=0.9,en;q=0.8 | ZH
                       ""   | ""    | en-GB,zh;q=0.5        | EN
                       ""   | ""    | zh;q=0.5,en           | EN
                       ""   | ""    | fr,zh;q=0.5           | ZH
                       ""   | ""    | fr                    | EN
                       ""   | ""    | ***;;                 | EN
                       ""   | ""    | ""                    | EN
                       """, useHeadersInDisplayName = true)
    void readsTheChosenLanguageElseTheKnownOneElseTheBrowsers(
            String lang, String known, String accepts, Language seen) {
        assertThat(new PageVisitor("/loans/t", lang, accepts).language(known)).isEqualTo(seen);
    }

    @Test
    void isReadFromTheRequest() {
        var request = MockServerHttpRequest.get("/loans/{token}?lang=zh", "a b")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .build();

        assertThat(PageVisitor.of(request)).isEqualTo(new PageVisitor("/loans/a%20b", "zh", "en"));
        assertThat(PageVisitor.of(MockServerHttpRequest.get("/x").build())).isEqualTo(new PageVisitor("/x", "", ""));
    }

    @Test
    void comesBackToThePageAfterAFormBelowIt() {
        assertThat(new PageVisitor("/loans/t/return", "zh", "en").above())
                .isEqualTo(new PageVisitor("/loans/t", "zh", "en"));
    }
}
