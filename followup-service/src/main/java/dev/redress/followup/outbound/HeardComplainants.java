package dev.redress.followup.outbound;

import com.mongodb.client.model.Filters;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.followup.Complainants;
import dev.redress.followup.domain.FollowupEvent;
import dev.redress.followup.domain.Visits;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;

/** Who complained, by what intake has told. */
record HeardComplainants(AggregateRepository<Visits, FollowupEvent> documents) implements Complainants {
    @Override
    public void each(Instant from, Instant until, Consumer<String> customerRef) {
        var received = Filters.and(
                Filters.gte(VisitsKind.RECEIVED_AT, Date.from(from)),
                Filters.lt(VisitsKind.RECEIVED_AT, Date.from(until)));
        documents.each(received, it -> customerRef.accept(it.complaint().customerRef()));
    }
}
