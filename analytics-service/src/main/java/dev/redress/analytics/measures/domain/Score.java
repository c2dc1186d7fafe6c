package dev.redress.analytics.measures.domain;

import dev.redress.analytics.domain.Aim;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How somebody does by several measures: the mean of their scores by weight. What has no value or no target counts for nothing,
 * and the weights of the others count for all.
 *
 * @param items in the order in which they were given
 * @param weight the weights that count, together
 */
public record Score(List<Item> items, double weight) {

    /**
     * What is known of a measure.
     *
     * @param actual null where it has nothing to be taken over
     * @param aim null where no target holds
     */
    public record Known(String measure, double weight, Double actual, Aim aim) {
        boolean counts() {
            return actual != null && aim != null;
        }
    }

    /**
     * What a measure adds.
     *
     * @param score from 0 to 100; null where it does not count
     * @param points score x weight / the weights that count, together; null where it does not count
     */
    public record Item(Known known, Double score, Double points) {}

    public static Score of(List<Known> all) {
        var weight =
                all.stream().filter(Known::counts).mapToDouble(Known::weight).sum();
        var items = new ArrayList<Item>();
        for (var it : all) {
            if (it.counts()) {
                var score = it.aim().score(it.actual());
                items.add(new Item(it, score, score * it.weight() / weight));
            } else {
                items.add(new Item(it, null, null));
            }
        }
        return new Score(List.copyOf(items), weight);
    }

    /** The sum of the points, from 0 to 100; empty where nothing counts. */
    public OptionalDouble total() {
        return items.stream()
                .filter(it -> it.points() != null)
                .mapToDouble(Item::points)
                .reduce(Double::sum);
    }
}
