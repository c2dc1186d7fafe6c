package dev.redress.followup.followups;

import dev.redress.followup.followups.messages.FollowUpAggregate;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.web.RequestIds;
import dev.redress.followup.followups.domain.FollowUpEvent;
import dev.redress.followup.followups.domain.FollowUpState;
import dev.redress.followup.followups.domain.FollowUps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.conversions.Bson;

/** The follow-ups in MongoDB. Complaints of which no cycle has ended are kept too, and no search shows them. */
final class FollowUpDocuments implements FollowUpBook {
    private static final Bson OPEN = Filters.eq(FollowUpAggregate.STATE, FollowUpState.PLANNED.name());

    private final AggregateRepository<FollowUps, FollowUpEvent> documents;

    FollowUpDocuments(AggregateRepository<FollowUps, FollowUpEvent> documents) {
        this.documents = documents;
    }

    @Override
    public Optional<FollowUps> find(String complaintId) {
        return documents.find(complaintId);
    }

    @Override
    public FollowUps change(String complaintId, Function<FollowUps, List<FollowUpEvent>> decide) {
        return documents.change(complaintId, RequestIds.current(), decide);
    }

    @Override
    public FollowUpPage search(FollowUpSearch it) {
        var filter = filter(it);
        var items = documents.search(filter, order(it), it.page() * it.size(), it.size());
        return new FollowUpPage(items, it.page(), it.size(), documents.count(filter));
    }

    @Override
    public int toAsk(String agent) {
        return (int) documents.count(Filters.and(Filters.eq(FollowUpAggregate.AGENT, agent), OPEN));
    }

    private static Bson filter(FollowUpSearch it) {
        var all = new ArrayList<Bson>();
        all.add(Filters.exists(FollowUpAggregate.STATE));
        any(all, FollowUpAggregate.STATE, codes(it.states()));
        any(all, FollowUpAggregate.CYCLE, it.cycles());
        any(all, FollowUpAggregate.AGENT, it.agents());
        any(all, FollowUpAggregate.REASON, codes(it.reasons()));
        any(all, FollowUpAggregate.RESULTS, codes(it.results()));
        var unassigned = Filters.and(OPEN, Filters.eq(FollowUpAggregate.AGENT, ""));
        it.unassigned().ifPresent(wanted -> all.add(wanted ? unassigned : Filters.nor(unassigned)));
        var overdue = Filters.and(OPEN, Filters.lt(FollowUpAggregate.DUE_AT, Date.from(it.now())));
        it.overdue().ifPresent(wanted -> all.add(wanted ? overdue : Filters.nor(overdue)));
        return Filters.and(all);
    }

    private static void any(List<Bson> all, String field, Collection<?> values) {
        if (!values.isEmpty()) {
            all.add(Filters.in(field, values));
        }
    }

    private static List<String> codes(Set<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).toList();
    }

    /** Those of the same moment keep one order, so that pages neither repeat nor leave out any. */
    private static Bson order(FollowUpSearch it) {
        var field = switch (it.order()) {
            case DUE_AT -> FollowUpAggregate.DUE_AT;
            case NEXT_AT -> FollowUpAggregate.NEXT_AT;
        };
        var wanted = it.descending() ? Sorts.descending(field) : Sorts.ascending(field);
        return Sorts.orderBy(wanted, Sorts.ascending("_id"));
    }
}
