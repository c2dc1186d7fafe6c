package dev.redress.followup.reviews.domain;

import dev.redress.chassis.directory.domain.Stamp;
import java.util.List;

/** What happened to the sample of a month. Folding never refuses. */
public sealed interface SampleEvent {

    /** The sample after it. */
    MonthlySample applyTo(MonthlySample before);

    /** It was drawn. */
    record SampleDrawn(SampleTerms terms, List<Stratum> strata, List<ReviewSubject> subjects, Stamp stamp)
            implements SampleEvent {
        public SampleDrawn {
            strata = List.copyOf(strata);
            subjects = List.copyOf(subjects);
        }

        @Override
        public MonthlySample applyTo(MonthlySample before) {
            return new MonthlySample(before.month(), terms, strata, subjects, stamp, false);
        }
    }

    /** All its reviews are open. */
    record ReviewsOpened(Stamp stamp) implements SampleEvent {
        @Override
        public MonthlySample applyTo(MonthlySample before) {
            return new MonthlySample(
                    before.month(), before.terms(), before.strata(), before.subjects(), before.drawing(), true);
        }
    }
}
