package dev.redress.resolution.casework;

import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.Where;
import dev.redress.chassis.text.domain.SearchForm;
import dev.redress.resolution.casework.domain.Execution.TaskState;
import dev.redress.resolution.casework.domain.Stage;
import java.time.Instant;
import java.util.EnumSet;
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
    static Where matching(CaseSearch it, Instant now) {
        var where = Where.all()
                .oneOf(CaseAggregate.STAGE, it.stages(), Stage.class)
                .any(CaseAggregate.DEPARTMENT, it.department())
                .any(CaseAggregate.LEVEL, it.escalation())
                .any(CaseAggregate.CATEGORY, it.category())
                .any(CaseAggregate.SEVERITY, it.severity())
                .any(CaseAggregate.NATURE, it.nature())
                .any(CaseAggregate.CHANNEL, it.channel())
                .any(CaseAggregate.CYCLE, it.cycle())
                .before(CaseAggregate.DUE_AT, it.dueWithin() == null ? null : now.plus(it.dueWithin()))
                .is(CaseAggregate.LATE, it.late())
                .whether(it.waiting(), Where.all().has(CaseAggregate.WAITING))
                .contains(it.text())
                .and(numbered(it.q()));
        return it.owner().isEmpty() ? where : where.and(owners(it.owner()));
    }

    /** As it was given out, or as people write it: numbers are looked up, not searched. */
    private static Where numbered(String number) {
        return number.isEmpty()
                ? Where.all()
                : Where.either(
                        Where.all().exactly(CaseAggregate.NUMBER, number),
                        Where.all().exactly(CaseAggregate.NUMBER, SearchForm.of(number)));
    }

    /** The cases in which such tasks may be; the end of a cycle leaves none open. */
    static Where holding(TaskSearch it) {
        var open = EnumSet.allOf(Stage.class);
        open.removeIf(stage -> !stage.open());
        return Where.all()
                .oneOf(CaseAggregate.STAGE, it.state().equals(Set.of(TaskState.OPEN)) ? open : Set.of(), Stage.class)
                .has(CaseAggregate.TASK_DEPARTMENT)
                .any(CaseAggregate.TASK_DEPARTMENT, it.department())
                .any(CaseAggregate.TASK_PERSON, it.person());
    }

    /** Theirs to handle, or escalated to them; nobody is whoever has no handler. */
    private static Where owners(Set<String> codes) {
        var people = codes.stream().filter(code -> !code.isEmpty()).toList();
        return people.isEmpty()
                ? Where.all().exactly(CaseAggregate.HANDLER, CaseSearch.NOBODY)
                : Where.either(
                        Where.all().among(CaseAggregate.HANDLER, codes),
                        Where.all().among(CaseAggregate.OWNER, people));
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
