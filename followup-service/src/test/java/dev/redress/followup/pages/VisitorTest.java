package dev.redress.followup.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class VisitorTest {

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
    void readsTheChosenLanguageElseTheComplaintsElseTheBrowsers(
            String lang, String known, String accepts, Language seen) {
        assertThat(new Visitor("/surveys/t", "t", lang, accepts).language(known))
                .isEqualTo(seen);
    }

    @Test
    void isReadFromTheRequest() {
        var request = MockServerHttpRequest.get("/surveys/{token}?lang=zh", "a b")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .build();

        assertThat(Visitor.of(request, "a b")).isEqualTo(new Visitor("/surveys/a%20b", "a b", "zh", "en"));
        assertThat(Visitor.of(MockServerHttpRequest.get("/x").build(), "t")).isEqualTo(new Visitor("/x", "t", "", ""));
    }
}
