package dev.redress.resolution.casework;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.Where;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.bson.conversions.Bson;

/** What a search for cases is to MongoDB. */
final class CaseFilters {
    /** By the words of the search. */
    private static final Map<String, String> SORTED_BY = Map.of(
            "receivedAt", CaseAggregate.RECEIVED_AT,
            "severity", CaseAggregate.SEVERITY,
            "stage", CaseAggregate.STAGE,
            "dueAt", CaseAggregate.DUE_AT,
            "escalation", CaseAggregate.LEVEL,
            "updatedAt", CaseAggregate.UPDATED_AT);

    private CaseFilters() {}

    /** What matches; a document without a stage is no case yet, and nobody sees it. */
    static Bson filter(CaseSearch it, Instant now) {
        var where = Where.all()
                .and(Filters.exists(CaseAggregate.STAGE))
                .any(CaseAggregate.STAGE, it.stages())
                .any(CaseAggregate.DEPARTMENT, it.department())
                .any(CaseAggregate.LEVEL, it.escalation())
                .any(CaseAggregate.CATEGORY, it.category())
                .any(CaseAggregate.SEVERITY, it.severity())
                .any(CaseAggregate.NATURE, it.nature())
                .any(CaseAggregate.CHANNEL, it.channel())
                .any(CaseAggregate.CYCLE, it.cycle())
                .before(CaseAggregate.DUE_AT, it.dueWithin() == null ? null : now.plus(it.dueWithin()))
                .is(CaseAggregate.LATE, it.late())
                .whether(it.waiting(), Filters.exists(CaseAggregate.WAITING))
                .contains(it.text(), CaseAggregate.TEXTS)
                .is(CaseAggregate.NUMBER, it.q());
        return it.owner().isEmpty()
                ? where.filter()
                : where.and(owners(it.owner())).filter();
    }

    /** Theirs to handle, or escalated to them; nobody is whoever has no handler. */
    private static Bson owners(Set<String> codes) {
        var people = codes.stream().filter(code -> !code.isEmpty()).toList();
        var any = new ArrayList<Bson>();
        any.add(Filters.in(CaseAggregate.HANDLER, people));
        any.add(Filters.in(CaseAggregate.OWNER, people));
        if (codes.contains(CaseSearch.NOBODY)) {
            any.add(Filters.eq(CaseAggregate.HANDLER, ""));
        }
        return Filters.or(any);
    }

    /** Cases that are equal in what they are sorted by keep one order, so that pages neither repeat nor leave out any. */
    static Bson order(CaseSearch it) {
        var field = SORTED_BY.get(it.sortedBy());
        var wanted = it.descending() ? Sorts.descending(field) : Sorts.ascending(field);
        return field.equals(CaseAggregate.RECEIVED_AT)
                ? Sorts.orderBy(wanted, Sorts.ascending("_id"))
                : Sorts.orderBy(wanted, Sorts.ascending(CaseAggregate.RECEIVED_AT, "_id"));
    }
}
