package dev.redress.followup.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.web.Problem;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameRequestTest {
    private static final Masking MASKING = new Masking();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer-20931",
                "cu-7b1f0c52d94e4a6f8c2b9e10a35d6f71",
                "cu-13812345678e4a6f8c2b9e10a35d6f71",
                "13812345-6789-4123-8123-123456789012",
                "客户42",
                "C0001"
            })
    void takesPseudonyms(String it) {
        assertThat(new FrameRequest(List.of(it)).pseudonyms(MASKING)).containsExactly(it);
    }

    @ParameterizedTest
    @CsvSource({
        "13812345678, personal-data",
        "tel:13812345678, personal-data",
        "+8613812345678, personal-data",
        "li@example.com, personal-data",
        "11010519491231002X, personal-data",
        "4539578763621486, personal-data",
        "'Li Hua', pattern",
        "'', pattern"
    })
    void refusesWhatPointsToAPerson(String it, String code) {
        assertThatThrownBy(() -> new FrameRequest(List.of("cu-1", it)).pseudonyms(MASKING))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.errors()).hasSize(1);
                    assertThat(problem.errors().get(0).field()).isEqualTo("customers[1]");
                    assertThat(problem.errors().get(0).code()).isEqualTo(code);
                    assertThat(problem.errors().get(0).message()).doesNotContain("138");
                });
    }

    @Test
    void namesTwentyMistakesAtMost() {
        assertThatThrownBy(() -> new FrameRequest(Collections.nCopies(50, "no body")).pseudonyms(MASKING))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.errors()).hasSize(20));
    }
}
