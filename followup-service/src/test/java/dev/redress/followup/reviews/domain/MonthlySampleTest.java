package dev.redress.followup.reviews.domain;

import static dev.redress.followup.reviews.domain.GivenReviews.DRAWN;
import static dev.redress.followup.reviews.domain.GivenReviews.STRATUM;
import static dev.redress.followup.reviews.domain.GivenReviews.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.followup.reviews.domain.ReviewRefusal.Code;
import dev.redress.followup.reviews.domain.SampleEvent.SampleDrawn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthlySampleTest {
    private static final List<Trait> STRATA = List.of(Trait.DEPARTMENT, Trait.SEVERITY);
    private static final SampleTerms.Wish WISH = new SampleTerms.Wish("seed", 30, STRATA, "HANDLING");
    private static final MonthlySample UNDRAWN = MonthlySample.undrawn("2026-03");
    private static final SampleDrawn SOME =
            new SampleDrawn(WISH.terms("any", 1), List.of(STRATUM), List.of(subject("c", STRATUM)), DRAWN);
    private static final SampleDrawn NONE = new SampleDrawn(WISH.terms("any", 1), List.of(), List.of(), DRAWN);

    private static MonthlySample after(MonthlySample it, List<SampleEvent> events) {
        for (var event : events) {
            it = event.applyTo(it);
        }
        return it;
    }

    private static MonthlySample drawn(SampleDrawn it) {
        return after(UNDRAWN, UNDRAWN.keep(WISH, it));
    }

    @Test
    void isDrawnOnce() {
        var sample = drawn(SOME);

        assertThat(sample.subjects()).isEqualTo(SOME.subjects());
        assertThat(sample.answers(WISH)).isTrue();
        assertThat(sample.keep(WISH, SOME)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "other, 30, DEPARTMENT, HANDLING",
        "seed, 31, DEPARTMENT, HANDLING",
        "seed, 30, HANDLER, HANDLING",
        "seed, 30, DEPARTMENT, OTHER"
    })
    void isNotDrawnOtherwiseAfterwards(String seed, int size, Trait first, String checklist) {
        var other = new SampleTerms.Wish(seed, size, List.of(first, Trait.SEVERITY), checklist);

        assertThatThrownBy(() -> drawn(SOME).answers(other))
                .isInstanceOfSatisfying(
                        ReviewRefusal.class, it -> assertThat(it.code()).isEqualTo(Code.ANOTHER_SAMPLE));
        assertThatThrownBy(() -> drawn(SOME).keep(other, SOME)).isInstanceOf(ReviewRefusal.class);
    }

    @Test
    void isMetByAnySeedWhenNoneIsAskedFor() {
        assertThat(drawn(SOME).answers(new SampleTerms.Wish("", 30, STRATA, "HANDLING")))
                .isTrue();
    }

    @Test
    void doesNotMindTheOrderOfWhatStrataAreFormedBy() {
        var turned =
                new SampleTerms.Wish("seed", 30, List.of(Trait.SEVERITY, Trait.DEPARTMENT, Trait.SEVERITY), "HANDLING");

        assertThat(turned).isEqualTo(WISH);
    }

    @Test
    void takesTheSeedThatIsAskedForOrAnother() {
        assertThat(WISH.terms("any", 7)).isEqualTo(new SampleTerms("seed", 30, STRATA, "HANDLING", 7));
        assertThat(new SampleTerms.Wish("", 30, STRATA, "HANDLING")
                        .terms("any", 7)
                        .seed())
                .isEqualTo("any");
    }

    @Test
    void isDrawnAgainWhenItFoundNothing() {
        var empty = drawn(NONE);

        assertThat(empty.drawn()).isTrue();
        assertThat(empty.answers(WISH)).isFalse();
        assertThat(empty.keep(WISH, NONE)).isEmpty();
        assertThat(after(empty, empty.keep(WISH, SOME)).subjects()).isEqualTo(SOME.subjects());
    }

    @Test
    void isCompleteOnce() {
        var sample = drawn(SOME);
        var complete = after(sample, sample.finish(DRAWN));

        assertThat(sample.complete()).isFalse();
        assertThat(complete.complete()).isTrue();
        assertThat(complete.finish(DRAWN)).isEmpty();
        assertThat(complete.subjects()).isEqualTo(SOME.subjects());
    }
}
