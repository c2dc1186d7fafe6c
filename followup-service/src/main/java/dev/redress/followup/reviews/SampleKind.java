package dev.redress.followup.reviews;

import dev.redress.chassis.aggregates.Kind;
import dev.redress.chassis.events.OutboundEvent;
import dev.redress.followup.reviews.domain.MonthlySample;
import dev.redress.followup.reviews.domain.SampleEvent;
import java.util.Optional;

/** Samples as documents, under their months. Others are told of each review. */
final class SampleKind implements Kind<MonthlySample, SampleEvent> {
    static final String MONTH = "state.month";
    static final String COMPLETE = "state.complete";

    @Override
    public String collection() {
        return "samples";
    }

    @Override
    public Class<MonthlySample> state() {
        return MonthlySample.class;
    }

    @Override
    public MonthlySample blank(String month) {
        return MonthlySample.undrawn(month);
    }

    @Override
    public MonthlySample apply(MonthlySample before, SampleEvent event) {
        return event.applyTo(before);
    }

    @Override
    public Optional<OutboundEvent> announce(String month, MonthlySample after, SampleEvent event) {
        return Optional.empty();
    }
}
