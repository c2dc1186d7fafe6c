package dev.redress.chassis.text.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.text.NotBlankValidator;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text in which nobody sees anything is blank, at every door; one with anything to see is not. */
class BlankTest {
    private record Form(@NotBlank String words) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "\u3000",
                "\u200b",
                "\ufeff",
                "\u00a0",
                "\u202d\u202c",
                "\u00ad",
                "\u2060\u3000",
                "\u3164",
                "\uffa0",
                "\u2800",
                "\ufe0f",
                "\u200d",
                "\u034f",
                "\0",
                "\u2028",
                "\u180e"
            })
    void isWhatShowsNothing(String text) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(factory.getValidator().validate(new Form(text)))
                    .as("at the doors")
                    .hasSize(1);
        }
        assertThat(Blank.is(text)).isTrue();
        assertThat(Blank.strip(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "\u3000水\u200b", "❤\ufe0f", "\u200bа", "𠀀", "👩\u200d🔧", "\u0301"})
    void isNothingThatShowsAnything(String text) {
        assertThat(Blank.is(text)).isFalse();
        assertThat(new NotBlankValidator().isValid(text, null)).isTrue();
    }

    @Test
    void leavesWhatBelongsToTheLastCharacter() {
        assertThat(Blank.strip("\u200b\u3000 red ❤\ufe0f\u00a0\u202c")).isEqualTo("red ❤\ufe0f");
    }

    @Test
    void saysNothingOfNull() {
        assertThat(Blank.is(null)).isTrue();
        assertThat(Blank.strip(null)).isEmpty();
    }

    @Property(tries = 500)
    void stripsOnceForAll(@ForAll String text) {
        assertThat(Blank.strip(Blank.strip(text))).isEqualTo(Blank.strip(text));
        assertThat(Blank.strip(text).isEmpty()).isEqualTo(Blank.is(text));
    }
}
