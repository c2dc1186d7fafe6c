package dev.redress.chassis.web;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.Where;
import java.util.List;
import java.util.function.Function;
import org.bson.conversions.Bson;

/**
 * One page of what a search found.
 *
 * @param items what stands on this page, in the order of the search
 * @param page which page this is, from 0
 * @param size how many a page holds
 * @param total how many match in all
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    public Page {
        items = List.copyOf(items);
    }

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

    /** The same page with each item as others see it. */
    public <V> Page<V> map(Function<? super T, ? extends V> view) {
        return new Page<>(items.stream().<V>map(view).toList(), page, size, total);
    }
}
