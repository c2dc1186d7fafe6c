package dev.redress.chassis.parts.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** The documents that a query finds, in its order, each read when its turn comes. */
final class Found implements Iterator<Document> {
    private final Iterator<Object[]> keys;
    private final Plan plan;
    private final SortOrder order;
    private final Matching matching;
    private final int wanted;
    private final HashSet<Object> seen;
    private Iterator<Document> group = List.<Document>of().iterator();
    private Object[] ahead;
    private int skip;
    private long left;
    private Document next;

    /**
     * Finds by a path.
     *
     * @param order null: any
     * @param limit 0: all
     */
    Found(AccessPath path, SortOrder order, Matching matching, int skip, int limit, long documents) {
        this.keys = path.keys();
        this.plan = path.single();
        this.order = order;
        this.matching = matching;
        this.skip = skip;
        this.left = limit == 0 ? Long.MAX_VALUE : limit;
        this.wanted = limit == 0 ? Integer.MAX_VALUE : skip + limit;
        this.seen = path.repeats(documents) ? new HashSet<>() : null;
    }

    @Override
    public boolean hasNext() {
        while (next == null && left > 0 && (group.hasNext() || lookAhead())) {
            if (!group.hasNext()) {
                group = nextGroup();
            } else {
                var document = group.next();
                if (skip > 0) {
                    skip--;
                } else {
                    next = document;
                    left--;
                }
            }
        }
        return next != null;
    }

    @Override
    public Document next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var it = next;
        next = null;
        return it;
    }

    /** How many there are of those that were not given yet, none of them read as a whole. */
    long count() {
        var count = 0L;
        while (lookAhead()) {
            var id = id(take());
            if (isNew(id) && matching.matches(id)) {
                count++;
            }
        }
        return count;
    }

    private boolean lookAhead() {
        if (ahead == null && keys.hasNext()) {
            ahead = keys.next();
        }
        return ahead != null;
    }

    private Object[] take() {
        var it = ahead;
        ahead = null;
        return it;
    }

    /** What comes next in the order of the index; where that keeps none, everything. */
    private Iterator<Document> nextGroup() {
        if (order == null || (plan != null && plan.whole())) {
            var key = take();
            if (skip > 0 && plan != null && plan.says()) {
                skip--;
                return List.<Document>of().iterator();
            }
            var document = match(key);
            return (document == null ? List.<Document>of() : List.of(document)).iterator();
        }
        if (plan == null || plan.ordered() == 0) {
            return sorted();
        }
        var group = new ArrayList<Object[]>();
        group.add(take());
        while (lookAhead() && plan.compare(group.get(0), ahead) == 0) {
            group.add(take());
        }
        if (plan.says() && group.size() <= skip) {
            skip -= group.size();
            return List.<Document>of().iterator();
        }
        return group.stream()
                .map(this::match)
                .filter(it -> it != null)
                .sorted(Comparator.comparing(order::of, order))
                .iterator();
    }

    private record Sorted(List<Object> by, long number, Object id) {}

    /** Keeps of each document only what it is sorted by, and of these only as many as are wanted. */
    private Iterator<Document> sorted() {
        var inOrder = Comparator.comparing(Sorted::by, order).thenComparing(Sorted::number);
        var best = new PriorityQueue<>(inOrder.reversed());
        var number = 0L;
        while (lookAhead()) {
            var id = id(take());
            var by = isNew(id) ? matching.orderedBy(id) : null;
            if (by != null) {
                best.add(new Sorted(by, number++, id));
                if (best.size() > wanted) {
                    best.remove();
                }
            }
        }
        var ids = new ArrayList<>(best);
        ids.sort(inOrder);
        return ids.stream()
                .map(it -> matching.document(it.id()))
                .filter(it -> it != null)
                .iterator();
    }

    private static Object id(Object[] key) {
        return key[key.length - 1];
    }

    private boolean isNew(Object id) {
        return seen == null || seen.add(id);
    }

    private Document match(Object[] key) {
        return isNew(id(key)) ? matching.document(id(key)) : null;
    }
}
