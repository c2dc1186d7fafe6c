package dev.redress.chassis.text.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {

    @ParameterizedTest
    @CsvSource({"abc,3,abc", "abcd,3,ab…", "'',1,''", "😀😀😀,3,😀😀😀", "😀😀😀😀,3,😀😀…"})
    void isTheTextOrItsBeginningWithAnEllipsis(String text, int longest, String excerpt) {
        assertThat(Excerpt.of(text, longest)).isEqualTo(excerpt);
    }

    @Test
    void leavesWhatIsAbsentAbsent() {
        assertThat(Excerpt.of(null, 3)).isNull();
    }

    @Property(tries = 300)
    void isNeverLonger(@ForAll String text, @ForAll @IntRange(min = 1, max = 20) int longest) {
        assertThat(Excerpt.of(text, longest).codePoints().count()).isLessThanOrEqualTo(longest);
    }
}
