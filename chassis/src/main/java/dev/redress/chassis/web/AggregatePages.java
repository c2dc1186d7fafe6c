package dev.redress.chassis.web;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.Where;
import org.bson.conversions.Bson;

/** Pages of aggregates. Apart from {@link Page}, which services without a document store answer with as well. */
public final class AggregatePages {
    private AggregatePages() {}

    /**
     * The page that was asked for of the aggregates that match. The last page says by itself how many there are; only before
     * it are they counted, and never fewer than are seen, whatever happens between the two looks at the store.
     */
    public static <S> Page<S> of(AggregateRepository<S, ?> aggregates, Where which, Bson sort, Paging paging) {
        var items = aggregates.search(which, sort, paging.skipped(), paging.size());
        var seen = (long) paging.skipped() + items.size();
        var last = items.size() < paging.size() && (!items.isEmpty() || paging.page() == 0);
        var total = last ? seen : aggregates.count(which);
        return new Page<>(items, paging.page(), paging.size(), items.isEmpty() ? total : Math.max(seen, total));
    }
}
