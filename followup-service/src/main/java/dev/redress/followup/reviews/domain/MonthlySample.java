package dev.redress.followup.reviews.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.followup.reviews.domain.ReviewRefusal.Code;
import dev.redress.followup.reviews.domain.SampleEvent.ReviewsOpened;
import dev.redress.followup.reviews.domain.SampleEvent.SampleDrawn;
import java.util.List;

/**
 * The complaints of one month that are reviewed. Drawn once; it is put on record before the first review is opened, so that
 * a crash in between leaves no doubt which ones are to be.
 *
 * @param month such as {@code 2026-03}
 * @param terms absent until it is drawn
 * @param drawing who had it drawn, and when; absent until it is drawn
 * @param complete whether all its reviews are open
 */
public record MonthlySample(
        String month,
        SampleTerms terms,
        List<Stratum> strata,
        List<ReviewSubject> subjects,
        Stamp drawing,
        boolean complete) {

    public MonthlySample {
        strata = List.copyOf(strata);
        subjects = List.copyOf(subjects);
    }

    /** A sample that nobody has drawn yet. */
    public static MonthlySample undrawn(String month) {
        return new MonthlySample(month, null, List.of(), List.of(), null, false);
    }

    public boolean drawn() {
        return terms != null;
    }

    public int population() {
        return strata.stream().mapToInt(Stratum::population).sum();
    }

    /**
     * Whether it need not be drawn any more. One that found nothing is drawn again: what was closed may have come late.
     *
     * @throws ReviewRefusal when another than this was drawn
     */
    public boolean answers(SampleTerms.Wish wish) {
        if (subjects.isEmpty()) {
            return false;
        }
        if (!wish.isMetBy(terms)) {
            throw new ReviewRefusal(
                    Code.ANOTHER_SAMPLE,
                    "of %s another sample was drawn, by %s at %s".formatted(month, drawing.by(), drawing.at()));
        }
        return true;
    }

    /** Keeps what was drawn on a wish, unless somebody else was faster, or there is still nothing. */
    public List<SampleEvent> keep(SampleTerms.Wish wish, SampleDrawn it) {
        return answers(wish) || (drawn() && it.subjects().isEmpty()) ? List.of() : List.of(it);
    }

    public List<SampleEvent> finish(Stamp stamp) {
        return complete ? List.of() : List.of(new ReviewsOpened(stamp));
    }
}
