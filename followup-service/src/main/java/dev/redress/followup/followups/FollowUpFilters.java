package dev.redress.followup.followups;

import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.Where;
import dev.redress.followup.followups.domain.FollowUpState;
import dev.redress.followup.followups.messages.FollowUpAggregate;
import java.time.Instant;
import org.bson.conversions.Bson;

/** What a search means in the store. Complaints of which no cycle has ended are kept too, and no search shows them. */
final class FollowUpFilters {
    private static final Where OPEN = Where.all().is(FollowUpAggregate.STATE, FollowUpState.PLANNED);

    private FollowUpFilters() {}

    /** Those that this person is to ask. */
    static Where toAsk(String agent) {
        return OPEN.exactly(FollowUpAggregate.AGENT, agent);
    }

    static Where matching(FollowUpSearch it, Instant now) {
        return Where.all()
                .oneOf(FollowUpAggregate.STATE, it.state(), FollowUpState.class)
                .any(FollowUpAggregate.CYCLE, it.cycle())
                .any(FollowUpAggregate.AGENT, it.agent())
                .any(FollowUpAggregate.REASON, it.reason())
                .any(FollowUpAggregate.RESULTS, it.result())
                .whether(it.unassigned(), toAsk(""))
                .whether(it.overdue(), OPEN.before(FollowUpAggregate.DUE_AT, now));
    }

    /** Those of the same moment keep one order, so that pages neither repeat nor leave out any. */
    static Bson order(FollowUpSearch it) {
        var field = it.byNextAttempt() ? FollowUpAggregate.NEXT_AT : FollowUpAggregate.DUE_AT;
        var wanted = it.descending() ? Sorts.descending(field) : Sorts.ascending(field);
        return Sorts.orderBy(wanted, Sorts.ascending("_id"));
    }
}
