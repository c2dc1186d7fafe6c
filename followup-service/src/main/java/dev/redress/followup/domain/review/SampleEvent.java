package dev.redress.followup.domain.review;

import java.util.List;

/** What happened to the sample of a month. Folding never refuses. */
public sealed interface SampleEvent {

    /** The sample after it. */
    MonthlySample applyTo(MonthlySample before);

    /** It was drawn. */
    record SampleDrawn(Terms terms, List<Stratum> strata, List<Subject> subjects, Said said) implements SampleEvent {
        public SampleDrawn {
            strata = List.copyOf(strata);
            subjects = List.copyOf(subjects);
        }

        @Override
        public MonthlySample applyTo(MonthlySample before) {
            return new MonthlySample(before.month(), terms, strata, subjects, said, false);
        }
    }

    /** All its reviews are open. */
    record ReviewsOpened(Said said) implements SampleEvent {
        @Override
        public MonthlySample applyTo(MonthlySample before) {
            return new MonthlySample(
                    before.month(), before.terms(), before.strata(), before.subjects(), before.drawing(), true);
        }
    }
}
