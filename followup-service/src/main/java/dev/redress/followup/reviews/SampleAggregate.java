package dev.redress.followup.reviews;

import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.chassis.aggregates.StatePaths;
import dev.redress.followup.reviews.domain.MonthlySample;
import dev.redress.followup.reviews.domain.SampleEvent;

/** How samples are kept, under their months. Others are told of each review. */
final class SampleAggregate {
    static final String MONTH = StatePaths.path(MonthlySample.class, "month");
    static final String COMPLETE = StatePaths.path(MonthlySample.class, "complete");

    static final AggregateType<MonthlySample, SampleEvent> SAMPLES = AggregateType.of(
                    "samples", MonthlySample.class, SampleEvent.class)
            .startingAs(MonthlySample::undrawn)
            .foldedBy(SampleEvent::applyTo)
            .publishingNothing();

    private SampleAggregate() {}
}
