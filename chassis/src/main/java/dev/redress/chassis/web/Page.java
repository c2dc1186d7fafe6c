package dev.redress.chassis.web;

import java.util.List;
import java.util.function.Function;

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

    /** The same page with each item as others see it. */
    public <V> Page<V> map(Function<? super T, ? extends V> view) {
        return new Page<>(items.stream().<V>map(view).toList(), page, size, total);
    }
}
