package dev.redress.followup.reviews.domain;

import static dev.redress.followup.reviews.domain.GivenReviews.CHECKLIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.followup.reviews.domain.ReviewRefusal.Code;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** COURTESY counts once, LISTENING twice, PROMISE_KEPT four times. */
class ReviewMarksTest {

    @ParameterizedTest
    @CsvSource({
        "COURTESY=5, 5",
        "COURTESY=1 LISTENING=1 PROMISE_KEPT=1, 1",
        "COURTESY=5 LISTENING=4 PROMISE_KEPT=3, 3.57",
        "COURTESY=5 LISTENING=4, 4.33",
        "COURTESY=4 LISTENING=5, 4.67",
        "COURTESY=5 PROMISE_KEPT=4, 4.2",
        "PROMISE_KEPT=2, 2"
    })
    void countsEachItemByItsWeight(String scores, BigDecimal mean) {
        assertThat(ReviewMarks.of(scores(scores), CHECKLIST).mean()).isEqualTo(mean);
    }

    @Test
    void roundsHalfUp() {
        var eighths = new Checklist(List.of(item("A", 7), item("B", 1)));

        assertThat(ReviewMarks.of(scores("A=2 B=3"), eighths).mean()).isEqualTo("2.13");
        assertThat(ReviewMarks.of(scores("A=3 B=2"), eighths).mean()).isEqualTo("2.88");
    }

    @Test
    void areTheSameInWhateverOrderTheyAreGiven() {
        assertThat(ReviewMarks.of(scores("PROMISE_KEPT=3 COURTESY=5"), CHECKLIST))
                .isEqualTo(ReviewMarks.of(scores("COURTESY=5 PROMISE_KEPT=3"), CHECKLIST));
    }

    @ParameterizedTest
    @CsvSource({
        "COURTESY=5 TASTE=4, UNKNOWN_ITEM, scores[1].item",
        "COURTESY=5 LISTENING=4 COURTESY=5, REPEATED_ITEM, scores[2].item"
    })
    void nameTheScoreThatIsWrong(String scores, Code code, String field) {
        assertThatThrownBy(() -> ReviewMarks.of(scores(scores), CHECKLIST))
                .isInstanceOfSatisfying(ReviewRefusal.class, it -> {
                    assertThat(it.code()).isEqualTo(code);
                    assertThat(it.field()).isEqualTo(field);
                });
    }

    private static List<ItemScore> scores(String text) {
        return Arrays.stream(text.split(" "))
                .map(it -> it.split("="))
                .map(it -> new ItemScore(it[0], Integer.parseInt(it[1])))
                .toList();
    }

    private static Checklist.Item item(String code, int weight) {
        return new Checklist.Item(code, new Checklist.Names("项", code), weight);
    }
}
