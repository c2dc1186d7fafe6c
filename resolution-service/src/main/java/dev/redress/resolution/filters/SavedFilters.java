package dev.redress.resolution.filters;

import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.Where;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.RequestIds;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.http.HttpStatus;

/** The filters that people saved: their own, and what colleagues share. */
public final class SavedFilters {
    private static final int MOST_OF_ONE = 100;
    private static final int MOST_SHOWN = 1000;
    private static final Where SAVED = Where.all().has(FilterAggregate.SAVED_AT);
    private static final Where SHARED = Where.all().is(FilterAggregate.SHARED, true);
    private static final Bson BY_NAME = Sorts.ascending(FilterAggregate.NAME, FilterAggregate.OWNER);

    private final AggregateRepository<Filter, Filter> filters;
    private final Clock clock;

    SavedFilters(AggregateRepository<Filter, Filter> filters, Clock clock) {
        this.filters = filters;
        this.clock = clock;
    }

    /**
     * The parameters of a saved question. A user's own filter comes before one of the same name that a colleague shares; of
     * several that are shared, the one whose owner's name comes first.
     */
    public Optional<Map<String, List<String>>> find(String user, String name) {
        if (!FilterQuery.isName(name)) {
            return Optional.empty();
        }
        return filters.find(FilterAggregate.id(user, name))
                .filter(Filter::saved)
                .or(() -> sharedAs(name))
                .map(Filter::parameters);
    }

    private Optional<Filter> sharedAs(String name) {
        return filters.search(SAVED.and(SHARED).is(FilterAggregate.NAME, name), BY_NAME, 0, 1).stream()
                .findFirst();
    }

    /** By name: the user's own, and what colleagues share. */
    List<Filter> all(String user) {
        return filters.search(SAVED.and(Where.either(ownedBy(user), SHARED)), BY_NAME, 0, MOST_SHOWN);
    }

    private static Where ownedBy(String user) {
        return Where.all().exactly(FilterAggregate.OWNER, user);
    }

    Filter save(String user, String name, List<Filter.Parameter> query, boolean shared) {
        var id = FilterAggregate.id(user, name);
        var there = filters.find(id).filter(Filter::saved).isPresent();
        if (!there && filters.count(SAVED.and(ownedBy(user))) >= MOST_OF_ONE) {
            throw new Problem(
                    HttpStatus.CONFLICT, "too-many", "nobody keeps more than " + MOST_OF_ONE + " filters; delete some");
        }
        return filters.change(id, RequestIds.current(), it -> it.save(query, shared, clock.instant()));
    }

    /** Again and again, as long as there ever was one. */
    void delete(String user, String name) {
        var id = FilterAggregate.id(user, name);
        if (filters.find(id).isEmpty()) {
            throw Problem.notFound("no filter of yours is called " + name);
        }
        filters.change(id, RequestIds.current(), Filter::delete);
    }
}
