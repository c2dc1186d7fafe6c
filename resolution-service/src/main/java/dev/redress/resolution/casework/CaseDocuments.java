package dev.redress.resolution.casework;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.web.RequestIds;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.CaseEvent;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

/** Cases in MongoDB. A document without a stage is no case yet, and nobody sees it. */
final class CaseDocuments implements Cases {
    private final AggregateRepository<Case, CaseEvent> documents;

    CaseDocuments(AggregateRepository<Case, CaseEvent> documents) {
        this.documents = documents;
    }

    @Override
    public Optional<Case> find(String complaintId) {
        return documents.find(complaintId).filter(Case::opened);
    }

    @Override
    public Case change(String complaintId, Function<Case, List<CaseEvent>> decide) {
        return documents.change(complaintId, RequestIds.current(), decide);
    }

    @Override
    public CasePage search(CaseSearch it) {
        var filter = filter(it);
        var items = documents.search(filter, order(it), it.page() * it.size(), it.size());
        return new CasePage(items, it.page(), it.size(), documents.count(filter));
    }

    private static Bson filter(CaseSearch it) {
        var all = new ArrayList<Bson>();
        all.add(Filters.exists(CaseFields.STAGE));
        any(all, CaseFields.STAGE, codes(it.stages()));
        any(all, CaseFields.DEPARTMENT, it.departments());
        if (!it.owners().isEmpty()) {
            all.add(owners(it.owners()));
        }
        any(all, CaseFields.LEVEL, it.levels());
        any(all, CaseFields.CATEGORY, codes(it.categories()));
        any(all, CaseFields.SEVERITY, codes(it.severities()));
        any(all, CaseFields.NATURE, codes(it.natures()));
        any(all, CaseFields.CHANNEL, codes(it.channels()));
        any(all, CaseFields.CYCLE, it.cycles());
        it.dueBefore().ifPresent(due -> all.add(Filters.lt(CaseFields.DUE_AT, Date.from(due))));
        it.late().ifPresent(late -> all.add(Filters.eq(CaseFields.LATE, late)));
        it.waiting().ifPresent(waiting -> all.add(Filters.exists(CaseFields.WAITING, waiting)));
        if (!it.text().isEmpty()) {
            all.add(text(it.text()));
        }
        if (!it.number().isEmpty()) {
            all.add(Filters.eq(CaseFields.NUMBER, it.number()));
        }
        return Filters.and(all);
    }

    /** Theirs to handle, or escalated to them; nobody is whoever has no handler. */
    private static Bson owners(Set<String> codes) {
        var people = codes.stream().filter(code -> !code.isEmpty()).toList();
        var any = new ArrayList<Bson>();
        any.add(Filters.in(CaseFields.HANDLER, people));
        any.add(Filters.in(CaseFields.OWNER, people));
        if (codes.contains("")) {
            any.add(Filters.eq(CaseFields.HANDLER, ""));
        }
        return Filters.or(any);
    }

    private static Bson text(String words) {
        var pattern = Pattern.compile(Pattern.quote(words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return Filters.or(CaseFields.TEXTS.stream()
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
    private static Bson order(CaseSearch it) {
        var field = switch (it.order()) {
            case RECEIVED_AT -> CaseFields.RECEIVED_AT;
            case SEVERITY -> CaseFields.SEVERITY;
            case STAGE -> CaseFields.STAGE;
            case DUE_AT -> CaseFields.DUE_AT;
            case ESCALATION -> CaseFields.LEVEL;
            case UPDATED_AT -> CaseFields.UPDATED_AT;
        };
        var wanted = it.descending() ? Sorts.descending(field) : Sorts.ascending(field);
        return it.order() == CaseSearch.Order.RECEIVED_AT
                ? Sorts.orderBy(wanted, Sorts.ascending("_id"))
                : Sorts.orderBy(wanted, Sorts.ascending(CaseFields.RECEIVED_AT, "_id"));
    }
}
