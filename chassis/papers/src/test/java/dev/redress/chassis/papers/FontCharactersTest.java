package dev.redress.chassis.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** What stands on a paper stands there as it was written, or is refused before. */
class FontCharactersTest {
    private static final FontCharacters CHARACTERS =
            new FontCharacters(new ClassPathResource("papers/NotoSansSC-Redress.ttf"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我们退还货款 1,999.00 元，并换新机。",
                "We refund the price\nand send a new one – “at once”.",
                "退還貨款，並更換新機",
                "Größe, naïve, Ελλάδα, Москва",
                "\u3000\u00a0\t[phone] ￥ € £ ① ℃"
            })
    void printsWhatPeopleWriteAsARule(String text) {
        assertThat(CHARACTERS.missing(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x1F600, 0x20000, 0x2A6D6, 0x0E01, 0xE000})
    void namesTheCharacterThatNoFontHas(int character) {
        assertThat(CHARACTERS.missing("换新机" + Character.toString(character) + "。"))
                .hasValue(character);
    }
}
