package dev.redress.triage.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fire      | The oven caught fire.
                    FIRE      | the fire!
                    caught fire | it caught\u00a0 fire
                    refund*   | Two refunds are missing
                    refund*   | refund
                    can't     | I can’t pay
                    刹车失灵   | 高速行驶刹车失灵存在隐患
                    ABS       | 防侧滑和ABS故障灯亮
                    4S店       | 在４S店维修
                    4s店       | 4S店不处理
                    wi-fi     | no Wi-Fi here
                    """)
    void findsTheWord(String word, String text) {
        assertThat(Words.of(List.of(word)).in(Text.of(text))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fire      | firefly and campfire
                    refund    | refunds
                    refund*   | prerefund
                    刹车失灵   | 刹车异响
                    4s店       | 14s店
                    cat       | category
                    rat       | corroborate the rate
                    """)
    void doesNotFindAPartOfAnotherWord(String word, String text) {
        assertThat(Words.of(List.of(word)).in(Text.of(text))).isFalse();
    }

    @Test
    void findsAWordThatStandsBehindAPartOfAnother() {
        assertThat(Words.of(List.of("cat")).in(Text.of("the category of my cat")))
                .isTrue();
    }

    @Test
    void findsNothingWithoutWords() {
        assertThat(Words.of(List.of()).in(Text.of("anything"))).isFalse();
    }

    @Test
    void refusesAnEmptyWordBecauseItWouldBeEverywhere() {
        assertThatIllegalArgumentException().isThrownBy(() -> Words.of(List.of("*")));
        assertThatIllegalArgumentException().isThrownBy(() -> Words.of(List.of(" ")));
    }
}
