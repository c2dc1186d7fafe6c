package dev.redress.chassis.parts.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a query asks of single fields, as far as an index can help with it. */
final class Conditions {
    /**
     * What is asked of one field; of what is asked more than once, the first.
     *
     * @param among one of these; null: not asked
     * @param from this or more; null: not asked
     * @param to this or less; null: not asked
     * @param there the field is there
     */
    record Condition(SortedSet<Object> among, Object from, Object to, boolean there) {
        private static final Condition NONE = new Condition(null, null, null, false);

        boolean bounded() {
            return from != null || to != null || there;
        }

        /** From the first of the values to the last, where there are any and nothing is among them. */
        Condition asBounds() {
            return among == null
                            || among.isEmpty()
                            || among.contains(Missing.getInstance())
                            || from != null
                            || to != null
                    ? this
                    : new Condition(among, among.first(), among.last(), there);
        }

        boolean onlyThere() {
            return there && from == null && to == null;
        }

        /** Whether it can hold of what has no such field. */
        boolean holdsOfNothing() {
            return !bounded() && (among == null || among.contains(Missing.getInstance()));
        }
    }

    private final Map<String, Condition> byPath = new HashMap<>();
    private final List<List<Conditions>> either = new ArrayList<>();
    private boolean wholly = true;

    private Conditions() {}

    static Conditions of(Document query) {
        var all = new Conditions();
        all.readAll(query);
        return all;
    }

    /** The same query with what stands under {@code $and} beside the rest, where no field is asked of twice. */
    static Document flat(Document query) {
        var flat = new Document();
        return flatten(query, flat) ? flat : query;
    }

    private static boolean flatten(Document query, Document into) {
        return query.entrySet().stream()
                .allMatch(it -> it.getKey().equals("$and")
                        ? documents(it.getValue()).stream().allMatch(part -> flatten(part, into))
                        : isNew(it.getKey(), it.getValue(), into));
    }

    private static boolean isNew(String key, Object value, Document into) {
        var isNew = !into.containsKey(key);
        into.putIfAbsent(key, value);
        return isNew;
    }

    /** What is asked of the field; nothing is a condition, too. */
    Condition on(String path) {
        return byPath.getOrDefault(path, Condition.NONE);
    }

    Set<String> paths() {
        return byPath.keySet();
    }

    /** Of each list at least one holds. */
    List<List<Conditions>> either() {
        return either;
    }

    /** Whether the keys of an index say all that is asked, so that the documents need not be looked at. */
    boolean wholly() {
        return wholly && either.isEmpty();
    }

    private void readAll(Document query) {
        query.forEach((key, value) -> {
            switch (key) {
                case "$and" -> documents(value).forEach(this::readAll);
                case "$or" ->
                    either.add(documents(value).stream().map(Conditions::of).toList());
                default -> {
                    if (key.startsWith("$")) {
                        wholly = false;
                    } else {
                        read(key, value);
                    }
                }
            }
        });
    }

    private static List<Document> documents(Object list) {
        return ((Collection<?>) list).stream().map(Document.class::cast).toList();
    }

    private void read(String path, Object value) {
        if (value instanceof Document asked && asked.keySet().stream().anyMatch(it -> it.startsWith("$"))) {
            if (BsonRegularExpression.isRegularExpression(value)) {
                wholly = false;
            } else {
                asked.forEach((operator, operand) -> read(path, operator, operand));
            }
        } else {
            among(path, List.of(value == null ? Missing.getInstance() : value));
        }
    }

    private void read(String path, String operator, Object operand) {
        switch (operator) {
            case "$eq" -> read(path, operand);
            case "$in" -> among(path, (Collection<?>) operand);
            case "$gt", "$gte" -> bound(path, operand, null);
            case "$lt", "$lte" -> bound(path, null, operand);
            case "$exists" -> exists(path, operand);
            default -> wholly = false;
        }
    }

    private void exists(String path, Object wanted) {
        if (Boolean.TRUE.equals(wanted)) {
            var before = on(path);
            wholly &= before.equals(Condition.NONE) || before.among() != null;
            byPath.put(path, new Condition(before.among(), before.from(), before.to(), true));
        } else {
            wholly = false;
        }
    }

    private void among(String path, Collection<?> values) {
        var plain = values.stream().allMatch(Conditions::plain);
        var before = on(path);
        if (!plain || before.among() != null) {
            wholly = false;
            return;
        }
        var all = new TreeSet<Object>(KeyPart::compare);
        for (var it : values) {
            if (it == null || it instanceof Missing) {
                // A list that is empty has null for a key, though it is not null.
                wholly = false;
                all.add(Missing.getInstance());
            } else {
                all.add(it);
            }
        }
        // What is one of some values is there.
        wholly &= before.equals(Condition.NONE) || before.onlyThere();
        byPath.put(path, new Condition(all, before.from(), before.to(), before.there()));
    }

    /** Bounds exclude, or keep to values of their kind: their keys alone do not tell. */
    private void bound(String path, Object from, Object to) {
        wholly = false;
        var before = on(path);
        if (plain(from) && plain(to)) {
            byPath.put(
                    path,
                    new Condition(
                            before.among(),
                            before.from() == null ? from : before.from(),
                            before.to() == null ? to : before.to(),
                            before.there()));
        }
    }

    private static boolean plain(Object it) {
        return !(it instanceof Collection)
                && !(it instanceof Document)
                && !BsonRegularExpression.isRegularExpression(it);
    }
}
