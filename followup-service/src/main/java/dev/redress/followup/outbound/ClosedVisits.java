package dev.redress.followup.outbound;

import com.mongodb.client.model.Filters;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.followup.ClosedCases;
import dev.redress.followup.domain.Attempt;
import dev.redress.followup.domain.FollowupEvent;
import dev.redress.followup.domain.State;
import dev.redress.followup.domain.Visits;
import dev.redress.followup.domain.staff.Parties;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Consumer;

/** Which complaints were closed, by their latest follow-up. */
record ClosedVisits(AggregateRepository<Visits, FollowupEvent> documents) implements ClosedCases {
    @Override
    public void each(Instant from, Instant until, Consumer<ClosedCase> reader) {
        var closed = Filters.and(
                Filters.eq(VisitsKind.STATE, State.CLOSED.name()),
                Filters.gte(VisitsKind.ENDED_AT, Date.from(from)),
                Filters.lt(VisitsKind.ENDED_AT, Date.from(until)));
        documents.each(closed, it -> reader.accept(closed(it)));
    }

    @Override
    public Optional<ClosedCase> find(String complaintId) {
        return documents
                .find(complaintId)
                .filter(it -> it.latest() != null && it.latest().state() == State.CLOSED)
                .map(ClosedVisits::closed);
    }

    private static ClosedCase closed(Visits it) {
        var latest = it.latest();
        return new ClosedCase(
                it.complaintId(),
                it.complaint().number(),
                latest.cycle(),
                latest.end().at(),
                it.verdict().severity(),
                latest.plan().department(),
                latest.plan().handler(),
                parties(it));
    }

    /** Whoever asked the customer is one too: part of what is reviewed is how they did. */
    private static Parties parties(Visits it) {
        var people = new HashSet<>(it.parties().people());
        it.all().forEach(followUp -> {
            people.add(followUp.agent());
            followUp.attempts().stream().map(Attempt::by).forEach(people::add);
        });
        people.remove("");
        return new Parties(people, it.parties().departments());
    }
}
