package dev.redress.chassis.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilledFormTest {

    @Test
    void givesTheWordsWithoutWhatStandsRoundThem() {
        var form = new FilledForm(Map.of("note", " Fine.\r\nThanks. ", "blank", "  "));

        assertThat(form.words("note")).isEqualTo("Fine.\nThanks.");
        assertThat(form.words("blank")).isEmpty();
        assertThat(form.words("other")).isEmpty();
        assertThat(form.get("note")).isEqualTo(" Fine.\r\nThanks. ");
        assertThat(FilledForm.nothing().get("note")).isEmpty();
    }

    @Test
    void takesTheFirstOfWhatWasSentTwice() {
        assertThat(FilledForm.of(Map.of("solved", List.of("NO", "YES"), "empty", List.of())))
                .isEqualTo(new FilledForm(Map.of("solved", "NO")));
    }

    @ParameterizedTest
    @CsvSource({"2000, false", "2001, true"})
    void takesTextsOfTwoThousandCharacters(int length, boolean tooLong) {
        assertThat(new FilledForm(Map.of("note", "字".repeat(length))).tooLong("note"))
                .isEqualTo(tooLong);
    }

    @Test
    void countsAnEndOfLineOnceAsTheBrowserDoes() {
        assertThat(new FilledForm(Map.of("note", "ab\r\n".repeat(666) + "cd")).tooLong("note"))
                .isFalse();
    }
}
