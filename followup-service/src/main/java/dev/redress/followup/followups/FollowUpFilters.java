package dev.redress.followup.followups;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.redress.followup.followups.domain.FollowUpState;
import dev.redress.followup.followups.messages.FollowUpAggregate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;

/** What a search means in the store. Complaints of which no cycle has ended are kept too, and no search shows them. */
final class FollowUpFilters {
    private static final Bson OPEN = Filters.eq(FollowUpAggregate.STATE, FollowUpState.PLANNED.name());

    private FollowUpFilters() {}

    /** Those that this person is to ask. */
    static Bson toAsk(String agent) {
        return Filters.and(Filters.eq(FollowUpAggregate.AGENT, agent), OPEN);
    }

    static Bson matching(FollowUpSearch it) {
        var all = new ArrayList<Bson>();
        all.add(Filters.exists(FollowUpAggregate.STATE));
        any(all, FollowUpAggregate.STATE, codes(it.states()));
        any(all, FollowUpAggregate.CYCLE, it.cycles());
        any(all, FollowUpAggregate.AGENT, it.agents());
        any(all, FollowUpAggregate.REASON, codes(it.reasons()));
        any(all, FollowUpAggregate.RESULTS, codes(it.results()));
        either(all, it.unassigned(), toAsk(""));
        either(all, it.overdue(), Filters.and(OPEN, Filters.lt(FollowUpAggregate.DUE_AT, Date.from(it.now()))));
        return Filters.and(all);
    }

    private static void either(List<Bson> all, Boolean wanted, Bson filter) {
        if (wanted != null) {
            all.add(wanted ? filter : Filters.nor(filter));
        }
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
    static Bson order(FollowUpSearch it) {
        var field = switch (it.order()) {
            case DUE_AT -> FollowUpAggregate.DUE_AT;
            case NEXT_AT -> FollowUpAggregate.NEXT_AT;
        };
        var wanted = it.descending() ? Sorts.descending(field) : Sorts.ascending(field);
        return Sorts.orderBy(wanted, Sorts.ascending("_id"));
    }
}
