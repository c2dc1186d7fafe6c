package dev.redress.followup.reviews.domain;

import static dev.redress.followup.reviews.domain.GivenReviews.completed;
import static dev.redress.followup.reviews.domain.GivenReviews.disputed;
import static dev.redress.followup.reviews.domain.GivenReviews.marked;
import static dev.redress.followup.reviews.domain.GivenReviews.opened;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleProgressTest {
    private static final Stratum LARGE = new Stratum("SERVICE S3", 90, 2);
    private static final Stratum SMALL = new Stratum("SERVICE S1", 10, 1);
    private static final Stratum UNSEEN = new Stratum("SERVICE S2", 1000, 1);

    @Test
    void countsWhatHasMarksAndWhatIsDisputed() {
        var progress = SampleProgress.of(List.of(opened("Q1"), opened(""), completed(), disputed()));

        assertThat(progress.opened()).isEqualTo(4);
        assertThat(progress.completed()).isEqualTo(2);
        assertThat(progress.disputed()).isEqualTo(1);
        assertThat(progress.mean()).isEqualTo(new BigDecimal("5"));
    }

    @Test
    void hasNoMeanBeforeThereAreMarks() {
        assertThat(SampleProgress.of(List.of(opened("Q1"))).mean()).isNull();
        assertThat(SampleProgress.of(List.of()).weightedMean()).isNull();
    }

    /** (4 + 3 + 1) / 3 = 2.67, and (90 · 3.5 + 10 · 1) / 100 = 3.25. */
    @Test
    void letsEachStratumCountByItsSize() {
        var progress = SampleProgress.of(List.of(marked(LARGE, "4"), marked(LARGE, "3"), marked(SMALL, "1")));

        assertThat(progress.mean()).isEqualTo(new BigDecimal("2.67"));
        assertThat(progress.weightedMean()).isEqualTo(new BigDecimal("3.25"));
    }

    @Test
    void leavesOutStrataWithoutMarks() {
        var unseen = new Review(
                "r",
                new ReviewOrder(GivenReviews.subject("c", UNSEEN), "HANDLING", 1, GivenReviews.NOW, GivenReviews.DRAWN),
                ReviewState.OPEN,
                "",
                null,
                List.of());

        var progress = SampleProgress.of(List.of(marked(SMALL, "1"), unseen));

        assertThat(progress.opened()).isEqualTo(2);
        assertThat(progress.weightedMean()).isEqualTo(new BigDecimal("1"));
    }
}
