package dev.redress.triage.triaging.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleWordsTest {
    private static boolean found(String word, String text) {
        var words = RuleWords.of(List.of(word));
        return words.anyOf(new RuleWords.Index(List.of(RuleWords.of(List.of("unrelated", "无关")), words))
                .in(SearchableText.of(text)));
    }

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
                    差         | 服务很差
                    差         | 差
                    x         | x
                    x         | an x-ray
                    """)
    void findsTheWord(String word, String text) {
        assertThat(found(word, text)).isTrue();
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
        assertThat(found(word, text)).isFalse();
    }

    /** A question about points came to the phones' department, because the caller had left a number. */
    @ParameterizedTest
    @CsvSource({"phone*", "card", "id", "name", "address*"})
    void takesNoWordOfMaskingForTheCustomers(String word) {
        var text = "[phone] [email] [card] [id] [name] [address]";

        assertThat(new RuleWords.Index(List.of(RuleWords.of(List.of(word)))).in(SearchableText.ofMasked(text)))
                .isEmpty();
        assertThat(new RuleWords.Index(List.of(RuleWords.of(List.of(word))))
                        .in(SearchableText.ofMasked("my phone, my card, my id, my name, my addresses, [phone]")))
                .isNotEmpty()
                .hasSize(1);
    }

    @Test
    void findsAWordThatStandsBehindAPartOfAnother() {
        assertThat(found("cat", "the category of my cat")).isTrue();
    }

    @Test
    void findsNothingWithoutWords() {
        assertThat(RuleWords.of(List.of()).anyOf(new RuleWords.Index(List.of()).in(SearchableText.of("anything"))))
                .isFalse();
    }

    @Test
    void refusesAnEmptyWordBecauseItWouldBeEverywhere() {
        assertThatIllegalArgumentException().isThrownBy(() -> RuleWords.of(List.of("*")));
        assertThatIllegalArgumentException().isThrownBy(() -> RuleWords.of(List.of(" ")));
    }
}
