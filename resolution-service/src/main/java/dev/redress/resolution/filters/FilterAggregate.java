package dev.redress.resolution.filters;

import static com.mongodb.client.model.Indexes.ascending;

import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.chassis.aggregates.StatePaths;

/** Filters as documents, under name and owner. A deleted one leaves its name behind; nobody else is told of any. */
final class FilterAggregate {
    static final String OWNER = StatePaths.path(Filter.class, "owner");
    static final String NAME = StatePaths.path(Filter.class, "name");
    static final String SHARED = StatePaths.path(Filter.class, "shared");
    static final String SAVED_AT = StatePaths.path(Filter.class, "savedAt");

    /** No name holds it. */
    private static final String BETWEEN = "/";

    /** What happens to a filter is that another takes its place. */
    static final AggregateType<Filter, Filter> FILTERS = AggregateType.of("filters", Filter.class, Filter.class)
            .startingAs(FilterAggregate::none)
            .foldedBy((event, before) -> event)
            .indexed(ascending(OWNER), ascending(SHARED))
            .publishingNothing();

    private FilterAggregate() {}

    static String id(String owner, String name) {
        return name + BETWEEN + owner;
    }

    private static Filter none(String id) {
        var end = id.indexOf(BETWEEN);
        return Filter.none(id.substring(end + 1), id.substring(0, end));
    }
}
