package dev.redress.followup.outbound;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.redress.chassis.messaging.Documents;
import dev.redress.chassis.web.RequestIds;
import dev.redress.followup.FollowupPage;
import dev.redress.followup.FollowupSearch;
import dev.redress.followup.VisitBook;
import dev.redress.followup.domain.FollowupEvent;
import dev.redress.followup.domain.State;
import dev.redress.followup.domain.Visits;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;

/** The follow-ups in MongoDB. Complaints of which no cycle has ended are kept too, and no search shows them. */
final class VisitDocuments implements VisitBook {
    private final Documents<Visits, FollowupEvent> documents;

    VisitDocuments(Documents<Visits, FollowupEvent> documents) {
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

    private static Bson filter(FollowupSearch it) {
        var all = new ArrayList<Bson>();
        all.add(Filters.exists(VisitsKind.STATE));
        if (!it.states().isEmpty()) {
            all.add(Filters.in(
                    VisitsKind.STATE, it.states().stream().map(State::name).toList()));
        }
        if (!it.cycles().isEmpty()) {
            all.add(Filters.in(VisitsKind.CYCLE, it.cycles()));
        }
        var overdue = Filters.and(
                Filters.eq(VisitsKind.STATE, State.PLANNED.name()), Filters.lt(VisitsKind.DUE_AT, Date.from(it.now())));
        it.overdue().ifPresent(wanted -> all.add(wanted ? overdue : Filters.nor(overdue)));
        return Filters.and(all);
    }

    /** Those due at the same moment keep one order, so that pages neither repeat nor leave out any. */
    private static Bson order(FollowupSearch it) {
        var wanted = it.descending() ? Sorts.descending(VisitsKind.DUE_AT) : Sorts.ascending(VisitsKind.DUE_AT);
        return Sorts.orderBy(wanted, Sorts.ascending("_id"));
    }
}
