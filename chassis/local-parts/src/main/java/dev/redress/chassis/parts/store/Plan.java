package dev.redress.chassis.parts.store;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.StreamSupport;

/**
 * One way to find the documents of a query: spans of an index, and how much of the wanted order the index keeps.
 *
 * @param fixed how many fields of the index have one of the asked values within each span
 * @param ordered how many of the fields after these are in the wanted order
 * @param whole whether nothing else is ordered by
 * @param says whether its keys say all that is asked
 * @param size how many keys lie in the spans
 */
record Plan(
        OrderedIndex index,
        List<KeyRange> spans,
        int fixed,
        int ordered,
        boolean whole,
        boolean backwards,
        boolean says,
        long size) {
    private static final int MOST_SPANS = 256;

    /** By this index; null where it does not help. */
    static Plan by(OrderedIndex index, Conditions asked, Document order, long documents) {
        var prefixes = new ArrayList<Object[]>(List.<Object[]>of(new Object[0]));
        var paths = index.paths();
        var fixed = 0;
        while (fixed < paths.size()) {
            var among = asked.on(paths.get(fixed)).among();
            if (among == null || (fixed > 0 && among.size() * prefixes.size() > MOST_SPANS)) {
                break;
            }
            if (among.size() > 1
                    && order != null
                    && order.keySet().iterator().next().equals(paths.get(fixed))) {
                // What is ordered by it is walked through from the first of the values to the last.
                break;
            }
            prefixes = product(prefixes, among);
            fixed++;
        }
        var oneEach = index.oneEach(documents);
        var next = fixed < paths.size() ? asked.on(paths.get(fixed)).asBounds() : null;
        var bound = next != null && next.bounded() && (!next.onlyThere() || !index.mayHoldNull());
        var spans = prefixes.stream()
                .map(it -> bound ? span(it, next, oneEach) : KeyRange.beginningWith(it))
                .toList();
        if (index.leavesOut() && paths.stream().allMatch(it -> asked.on(it).holdsOfNothing())) {
            return null;
        }
        var says = oneEach
                && asked.wholly()
                && asked.paths().size() == fixed + (bound ? 1 : 0)
                && (!bound || next.onlyThere());
        var plan = order == null || !oneEach
                ? new Plan(index, spans, fixed, 0, order == null, false, says, size(index, spans))
                : ordered(index, spans, fixed, asked, order, says);
        return fixed == 0 && !bound && plan.ordered() == 0 && !index.isUnique() ? null : plan;
    }

    private static ArrayList<Object[]> product(List<Object[]> prefixes, Iterable<Object> values) {
        var longer = new ArrayList<Object[]>();
        prefixes.forEach(it -> values.forEach(value -> longer.add(KeyRange.with(it, value))));
        return longer;
    }

    /** Of a list, one element may lie below the one bound and another above the other. */
    private static KeyRange span(Object[] values, Conditions.Condition asked, boolean oneEach) {
        var open = asked.to() == null || (asked.from() != null && !oneEach);
        return KeyRange.between(
                values,
                asked.from() == null ? KeyPart.AFTER_NOTHING : asked.from(),
                open ? KeyPart.AFTER_ALL : asked.to());
    }

    private static Plan ordered(
            OrderedIndex index, List<KeyRange> spans, int fixed, Conditions asked, Document order, boolean says) {
        var paths = index.paths();
        var at = fixed;
        var whole = true;
        Boolean backwards = null;
        for (var it : order.entrySet()) {
            var position = paths.indexOf(it.getKey());
            if (position >= 0
                    && position < fixed
                    && asked.on(it.getKey()).among().size() == 1) {
                continue;
            }
            var down = ((Number) it.getValue()).intValue() < 0;
            var isNext = at < paths.size()
                    ? paths.get(at).equals(it.getKey())
                    : at == paths.size() && it.getKey().equals("_id");
            if (!isNext || (backwards != null && backwards != down)) {
                whole = false;
                break;
            }
            backwards = down;
            at++;
        }
        return new Plan(
                index, spans, fixed, at - fixed, whole, Boolean.TRUE.equals(backwards), says, size(index, spans));
    }

    private static long size(OrderedIndex index, List<KeyRange> spans) {
        return spans.stream().mapToLong(index::count).sum();
    }

    /** The keys, in the order that the index keeps. */
    Iterator<Object[]> keys() {
        var parts = spans.stream().map(it -> index.keys(it, backwards)).toList();
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return ordered == 0 ? oneAfterAnother(parts) : new Merged(parts, this::compare);
    }

    static Iterator<Object[]> oneAfterAnother(List<Iterator<Object[]>> parts) {
        return parts.stream()
                .flatMap(it -> {
                    Iterable<Object[]> keys = () -> it;
                    return StreamSupport.stream(keys.spliterator(), false);
                })
                .iterator();
    }

    /** By the fields that are in order. */
    int compare(Object[] one, Object[] other) {
        var values = backwards ? ValueComparator.desc() : ValueComparator.asc();
        for (var i = fixed; i < fixed + ordered; i++) {
            var difference = values.compare(one[i], other[i]);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static final class Merged implements Iterator<Object[]> {
        private static final class Head {
            private final Iterator<Object[]> part;
            private final Object[] key;

            Head(Iterator<Object[]> part) {
                this.part = part;
                this.key = part.next();
            }
        }

        private final PriorityQueue<Head> heads;

        Merged(List<Iterator<Object[]>> parts, Comparator<Object[]> order) {
            heads = new PriorityQueue<>(Comparator.comparing(it -> it.key, order));
            parts.forEach(this::take);
        }

        private void take(Iterator<Object[]> part) {
            if (part.hasNext()) {
                heads.add(new Head(part));
            }
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public Object[] next() {
            var first = heads.remove();
            take(first.part);
            return first.key;
        }
    }
}
