package dev.redress.chassis.text.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a word is written, it is found. */
class SearchFormTest {

    @ParameterizedTest
    @CsvSource({
        "ＡＢＣ－１２３, abc-123",
        "Café, cafe\u0301",
        "STRASSE, straße",
        "STRAẞE, strasse",
        "ｶﾞｽ, ガス",
        "ΟΔΟΣ, οδος",
        "㎏, kg",
        "é\u200b1, É1",
        "soft\u00adware, SOFTWARE",
        "'a\u3000\u00a0 b', a b"
    })
    void isTheSameHoweverItIsWritten(String one, String other) {
        assertThat(SearchForm.of(one)).isEqualTo(SearchForm.of(other));
    }

    @Test
    void isOneForEveryCharacter() {
        var characters = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(it -> Character.isDefined(it) && Character.getType(it) != Character.SURROGATE)
                .mapToObj(Character::toString);

        assertThat(characters.filter(it -> !isOne(it))).isEmpty();
    }

    private static boolean isOne(String text) {
        var form = SearchForm.of(text);
        return Stream.of(
                        form,
                        text.toUpperCase(Locale.ROOT),
                        text.toLowerCase(Locale.ROOT),
                        Normalizer.normalize(text, Normalizer.Form.NFD))
                .allMatch(it -> SearchForm.of(it).equals(form));
    }

    @Property(tries = 500)
    void staysAsItIs(@ForAll String text) {
        assertThat(SearchForm.of(SearchForm.of(text))).isEqualTo(SearchForm.of(text));
    }

    @Property(tries = 500)
    void makesNoDifferenceOfWhatIsComposed(@ForAll String text) {
        assertThat(SearchForm.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(SearchForm.of(text));
    }
}
