package dev.redress.resolution.casework;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

/** What a search for cases is to MongoDB. */
final class CaseFilters {
    private CaseFilters() {}

    /** What matches; a document without a stage is no case yet, and nobody sees it. */
    static Bson filter(CaseSearch it) {
        var all = new ArrayList<Bson>();
        all.add(Filters.exists(CaseAggregate.STAGE));
        any(all, CaseAggregate.STAGE, codes(it.stages()));
        any(all, CaseAggregate.DEPARTMENT, it.departments());
        if (!it.owners().isEmpty()) {
            all.add(owners(it.owners()));
        }
        any(all, CaseAggregate.LEVEL, it.levels());
        any(all, CaseAggregate.CATEGORY, codes(it.categories()));
        any(all, CaseAggregate.SEVERITY, codes(it.severities()));
        any(all, CaseAggregate.NATURE, codes(it.natures()));
        any(all, CaseAggregate.CHANNEL, codes(it.channels()));
        any(all, CaseAggregate.CYCLE, it.cycles());
        it.dueBefore().ifPresent(due -> all.add(Filters.lt(CaseAggregate.DUE_AT, Date.from(due))));
        it.late().ifPresent(late -> all.add(Filters.eq(CaseAggregate.LATE, late)));
        it.waiting().ifPresent(waiting -> all.add(Filters.exists(CaseAggregate.WAITING, waiting)));
        if (!it.text().isEmpty()) {
            all.add(text(it.text()));
        }
        if (!it.number().isEmpty()) {
            all.add(Filters.eq(CaseAggregate.NUMBER, it.number()));
        }
        return Filters.and(all);
    }

    /** Theirs to handle, or escalated to them; nobody is whoever has no handler. */
    private static Bson owners(Set<String> codes) {
        var people = codes.stream().filter(code -> !code.isEmpty()).toList();
        var any = new ArrayList<Bson>();
        any.add(Filters.in(CaseAggregate.HANDLER, people));
        any.add(Filters.in(CaseAggregate.OWNER, people));
        if (codes.contains("")) {
            any.add(Filters.eq(CaseAggregate.HANDLER, ""));
        }
        return Filters.or(any);
    }

    private static Bson text(String words) {
        var pattern = Pattern.compile(Pattern.quote(words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return Filters.or(CaseAggregate.TEXTS.stream()
                .map(field -> Filters.regex(field, pattern))
                .toList());
    }

    private static List<String> codes(Set<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).toList();
    }

    private static void any(List<Bson> all, String field, Iterable<?> values) {
        if (values.iterator().hasNext()) {
            all.add(Filters.in(field, values));
        }
    }

    /** Cases that are equal in what they are sorted by keep one order, so that pages neither repeat nor leave out any. */
    static Bson order(CaseSearch it) {
        var field = switch (it.order()) {
            case RECEIVED_AT -> CaseAggregate.RECEIVED_AT;
            case SEVERITY -> CaseAggregate.SEVERITY;
            case STAGE -> CaseAggregate.STAGE;
            case DUE_AT -> CaseAggregate.DUE_AT;
            case ESCALATION -> CaseAggregate.LEVEL;
            case UPDATED_AT -> CaseAggregate.UPDATED_AT;
        };
        var wanted = it.descending() ? Sorts.descending(field) : Sorts.ascending(field);
        return it.order() == CaseSearch.Order.RECEIVED_AT
                ? Sorts.orderBy(wanted, Sorts.ascending("_id"))
                : Sorts.orderBy(wanted, Sorts.ascending(CaseAggregate.RECEIVED_AT, "_id"));
    }
}
