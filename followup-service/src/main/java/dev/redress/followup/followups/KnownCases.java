package dev.redress.followup.followups;

import com.mongodb.client.model.Filters;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.followup.followups.domain.ClosedCase;
import dev.redress.followup.followups.domain.FollowUpEvent;
import dev.redress.followup.followups.domain.FollowUpState;
import dev.redress.followup.followups.domain.FollowUps;
import dev.redress.followup.followups.messages.FollowUpAggregate;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import org.bson.conversions.Bson;

/** What campaigns and reviews ask of the complaints that are known here. */
public final class KnownCases {
    private final AggregateRepository<FollowUps, FollowUpEvent> followUps;

    KnownCases(AggregateRepository<FollowUps, FollowUpEvent> followUps) {
        this.followUps = followUps;
    }

    /** Gives those whose last cycle was closed from a moment on until before another, and that were not reopened since. */
    public void eachClosed(Instant from, Instant until, Consumer<ClosedCase> reader) {
        var closed = Filters.and(
                Filters.eq(FollowUpAggregate.STATE, FollowUpState.CLOSED.name()),
                within(FollowUpAggregate.ENDED_AT, from, until));
        followUps.each(closed, it -> reader.accept(ClosedCase.of(it)));
    }

    /** Gives the pseudonym of the customer of each complaint received from a moment on until before another. */
    public void eachComplainant(Instant from, Instant until, Consumer<String> customerRef) {
        followUps.each(
                within(FollowUpAggregate.RECEIVED_AT, from, until),
                it -> customerRef.accept(it.complaint().customerRef()));
    }

    private static Bson within(String path, Instant from, Instant until) {
        return Filters.and(Filters.gte(path, Date.from(from)), Filters.lt(path, Date.from(until)));
    }
}
