package dev.redress.followup.followups;

import dev.redress.followup.followups.messages.FollowUpAggregate;
import com.mongodb.client.model.Filters;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.followup.followups.domain.FollowUpEvent;
import dev.redress.followup.followups.domain.FollowUps;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;

/** Who complained, by what intake has told. */
record HeardComplainants(AggregateRepository<FollowUps, FollowUpEvent> documents) implements Complainants {
    @Override
    public void each(Instant from, Instant until, Consumer<String> customerRef) {
        var received = Filters.and(
                Filters.gte(FollowUpAggregate.RECEIVED_AT, Date.from(from)),
                Filters.lt(FollowUpAggregate.RECEIVED_AT, Date.from(until)));
        documents.each(received, it -> customerRef.accept(it.complaint().customerRef()));
    }
}
