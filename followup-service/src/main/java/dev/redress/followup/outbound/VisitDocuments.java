package dev.redress.followup.outbound;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.web.RequestIds;
import dev.redress.followup.FollowupPage;
import dev.redress.followup.FollowupSearch;
import dev.redress.followup.VisitBook;
import dev.redress.followup.domain.FollowupEvent;
import dev.redress.followup.domain.State;
import dev.redress.followup.domain.Visits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.conversions.Bson;

/** The follow-ups in MongoDB. Complaints of which no cycle has ended are kept too, and no search shows them. */
final class VisitDocuments implements VisitBook {
    private static final Bson OPEN = Filters.eq(VisitsKind.STATE, State.PLANNED.name());

    private final AggregateRepository<Visits, FollowupEvent> documents;

    VisitDocuments(AggregateRepository<Visits, FollowupEvent> documents) {
        this.documents = documents;
    }

    @Override
    public Optional<Visits> find(String complaintId) {
        return documents.find(complaintId);
    }

    @Override
    public Visits change(String complaintId, Function<Visits, List<FollowupEvent>> decide) {
        return documents.change(complaintId, RequestIds.current(), decide);
    }

    @Override
    public FollowupPage search(FollowupSearch it) {
        var filter = filter(it);
        var items = documents.search(filter, order(it), it.page() * it.size(), it.size());
        return new FollowupPage(items, it.page(), it.size(), documents.count(filter));
    }

    @Override
    public int toAsk(String agent) {
        return (int) documents.count(Filters.and(Filters.eq(VisitsKind.AGENT, agent), OPEN));
    }

    private static Bson filter(FollowupSearch it) {
        var all = new ArrayList<Bson>();
        all.add(Filters.exists(VisitsKind.STATE));
        any(all, VisitsKind.STATE, codes(it.states()));
        any(all, VisitsKind.CYCLE, it.cycles());
        any(all, VisitsKind.AGENT, it.agents());
        any(all, VisitsKind.REASON, codes(it.reasons()));
        any(all, VisitsKind.RESULTS, codes(it.results()));
        var unassigned = Filters.and(OPEN, Filters.eq(VisitsKind.AGENT, ""));
        it.unassigned().ifPresent(wanted -> all.add(wanted ? unassigned : Filters.nor(unassigned)));
        var overdue = Filters.and(OPEN, Filters.lt(VisitsKind.DUE_AT, Date.from(it.now())));
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
    private static Bson order(FollowupSearch it) {
        var field = switch (it.order()) {
            case DUE_AT -> VisitsKind.DUE_AT;
            case NEXT_AT -> VisitsKind.NEXT_AT;
        };
        var wanted = it.descending() ? Sorts.descending(field) : Sorts.ascending(field);
        return Sorts.orderBy(wanted, Sorts.ascending("_id"));
    }
}
