package dev.redress.followup.followups;

import dev.redress.followup.followups.messages.FollowUpAggregate;
import com.mongodb.client.model.Filters;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.followup.directory.domain.Parties;
import dev.redress.followup.followups.domain.FollowUpAttempt;
import dev.redress.followup.followups.domain.FollowUpEvent;
import dev.redress.followup.followups.domain.FollowUpState;
import dev.redress.followup.followups.domain.FollowUps;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Consumer;

/** Which complaints were closed, by their latest follow-up. */
record ClosedFollowUps(AggregateRepository<FollowUps, FollowUpEvent> documents) implements ClosedCases {
    @Override
    public void each(Instant from, Instant until, Consumer<ClosedCase> reader) {
        var closed = Filters.and(
                Filters.eq(FollowUpAggregate.STATE, FollowUpState.CLOSED.name()),
                Filters.gte(FollowUpAggregate.ENDED_AT, Date.from(from)),
                Filters.lt(FollowUpAggregate.ENDED_AT, Date.from(until)));
        documents.each(closed, it -> reader.accept(closed(it)));
    }

    @Override
    public Optional<ClosedCase> find(String complaintId) {
        return documents
                .find(complaintId)
                .filter(it -> it.latest() != null && it.latest().state() == FollowUpState.CLOSED)
                .map(ClosedFollowUps::closed);
    }

    private static ClosedCase closed(FollowUps it) {
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
    private static Parties parties(FollowUps it) {
        var people = new HashSet<>(it.parties().people());
        it.all().forEach(followUp -> {
            people.add(followUp.agent());
            followUp.attempts().stream().map(FollowUpAttempt::by).forEach(people::add);
        });
        people.remove("");
        return new Parties(people, it.parties().departments());
    }
}
