package dev.redress.followup.followups;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.Where;
import dev.redress.followup.followups.domain.ClosedCase;
import dev.redress.followup.followups.domain.FollowUpEvent;
import dev.redress.followup.followups.domain.FollowUpState;
import dev.redress.followup.followups.domain.FollowUps;
import dev.redress.followup.followups.messages.FollowUpAggregate;
import java.time.Instant;
import java.util.function.Consumer;

/** What campaigns and reviews ask of the complaints that are known here. */
public final class KnownCases {
    private final AggregateRepository<FollowUps, FollowUpEvent> followUps;

    KnownCases(AggregateRepository<FollowUps, FollowUpEvent> followUps) {
        this.followUps = followUps;
    }

    /** Gives those whose last cycle was closed from a moment on until before another, and that were not reopened since. */
    public void eachClosed(Instant from, Instant until, Consumer<ClosedCase> reader) {
        var closed = within(FollowUpAggregate.ENDED_AT, from, until).is(FollowUpAggregate.STATE, FollowUpState.CLOSED);
        followUps.each(closed, it -> reader.accept(ClosedCase.of(it)));
    }

    /** Gives the pseudonym of the customer of each complaint received from a moment on until before another. */
    public void eachComplainant(Instant from, Instant until, Consumer<String> customerRef) {
        followUps.each(
                within(FollowUpAggregate.RECEIVED_AT, from, until),
                it -> customerRef.accept(it.complaint().customerRef()));
    }

    private static Where within(String path, Instant from, Instant until) {
        return Where.all().from(path, from).before(path, until);
    }
}
