package dev.redress.triage.triaging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchableTextTest {

    @ParameterizedTest
    @CsvSource({
        "'ＲＥＦＵＮＤ', refund",
        "'Never  came\tback', 'never came back'",
        "'I don\u2019t know', 'i don''t know'",
        "'漏水　了', '漏水 了'",
        "'STRASSE', strasse",
    })
    void isMadeReadyToLookForWords(String raw, String plain) {
        assertThat(SearchableText.of(raw).plain()).isEqualTo(plain);
    }

    @Property
    void hasNeitherLineBreaksNorRunsOfBlanksNorCapitals(@ForAll String raw) {
        var plain = SearchableText.of(raw).plain();

        assertThat(plain).doesNotContain("\t", "\n", "  ");
        assertThat(plain.chars().noneMatch(it -> it >= 'A' && it <= 'Z')).isTrue();
    }

    @Test
    void hasNoWordThatRunsOn() {
        var text = SearchableText.of("firefly fire");

        assertThat(text.has("fire", false, 0)).isFalse();
        assertThat(text.has("fire", true, 0)).isTrue();
        assertThat(text.has("fire", false, 8)).isTrue();
        assertThat(text.boundary(4)).isFalse();
        assertThat(text.boundary(7)).isTrue();
    }

    @Test
    void takesEachChineseCharacterForAWord() {
        var text = SearchableText.of("发动机漏水了");

        assertThat(text.has("漏水", false, 3)).isTrue();
        assertThat(text.boundary(3)).isTrue();
    }
}
