package dev.redress.chassis.parts.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** The plan, or for alternatives the plans, by which the fewest documents are read. */
record AccessPath(List<Plan> plans) {

    /**
     * By what the indexes know of themselves.
     *
     * @param wanted how many documents are wanted; 0 is all
     */
    static AccessPath of(List<OrderedIndex> indexes, Conditions asked, Document order, int wanted, long documents) {
        var plans = plans(indexes, asked, order, documents);
        var fewest = plans.stream().mapToLong(Plan::size).min().orElse(0);
        var best = plans.stream()
                .min(Comparator.comparingDouble((Plan it) -> cost(it, wanted, fewest))
                        .thenComparing(it -> !it.says())
                        .thenComparing(it -> !it.whole()))
                .orElseThrow();
        var cost = cost(best, wanted, fewest);
        var choice = new AccessPath(List.of(best));
        for (var branches : asked.either()) {
            var together = branches.stream()
                    .map(it -> smallest(plans(indexes, it, null, documents)))
                    .toList();
            var size = together.stream().mapToLong(Plan::size).sum();
            if (size < cost) {
                cost = size;
                choice = new AccessPath(together);
            }
        }
        return choice;
    }

    private static List<Plan> plans(List<OrderedIndex> indexes, Conditions asked, Document order, long documents) {
        var plans = new ArrayList<Plan>();
        indexes.stream()
                .map(it -> Plan.by(it, asked, order, documents))
                .filter(Objects::nonNull)
                .forEach(plans::add);
        return plans;
    }

    private static Plan smallest(List<Plan> plans) {
        return plans.stream().min(Comparator.comparingLong(Plan::size)).orElseThrow();
    }

    /** How many documents are probably read: in order, until enough are found, as far apart as they lie on average. */
    private static double cost(Plan it, int wanted, long fewest) {
        var size = (double) it.size();
        if (wanted == 0 || !(it.whole() || it.ordered() > 0)) {
            return size;
        }
        return it.says() ? Math.min(size, wanted) : Math.min(size, wanted * size / Math.max(1, fewest));
    }

    /** Whether it is one plan. */
    Plan single() {
        return plans.size() == 1 ? plans.get(0) : null;
    }

    Iterator<Object[]> keys() {
        return plans.size() == 1
                ? plans.get(0).keys()
                : Plan.oneAfterAnother(plans.stream().map(Plan::keys).toList());
    }

    /** Whether one document may come up twice. */
    boolean repeats(long documents) {
        return plans.size() != 1 || !plans.get(0).index().oneEach(documents);
    }
}
