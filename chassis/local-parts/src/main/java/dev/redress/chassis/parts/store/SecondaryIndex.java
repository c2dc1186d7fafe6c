package dev.redress.chassis.parts.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.h2.mvstore.MVMap;

/** Keys of the indexed values and the id. A document has as many as its lists have elements there. */
final class SecondaryIndex extends OrderedIndex {
    private final MVMap<Object[], Boolean> keys;
    private final List<List<String>> fragments;
    private final boolean unique;

    /** Null is not known yet. */
    private volatile Boolean nulls;

    SecondaryIndex(
            String name, List<IndexKey> declared, boolean sparse, boolean unique, MVMap<Object[], Boolean> keys) {
        super(name, declared, sparse);
        this.keys = keys;
        this.unique = unique;
        this.fragments = paths().stream().map(Utils::splitPath).toList();
    }

    @Override
    Iterator<Object[]> keys(KeyRange span, boolean backwards) {
        return backwards
                ? new KeyWalk<>(keys, span.to(), span.from(), true)
                : new KeyWalk<>(keys, span.from(), span.to(), false);
    }

    @Override
    long count(KeyRange span) {
        // No whole key is as short as these, so neither is found, and each has a place between two.
        return keys.getKeyIndex(span.from()) - keys.getKeyIndex(span.to());
    }

    /** Looks once; from then on it is noticed. */
    @Override
    boolean mayHoldNull() {
        if (nulls == null) {
            var found = new KeyWalk<>(keys, null, null, false);
            var some = false;
            while (!some && found.hasNext()) {
                some = holdsNull(found.next());
            }
            nulls = some || Boolean.TRUE.equals(nulls);
        }
        return nulls;
    }

    private static boolean holdsNull(Object[] key) {
        return Arrays.asList(key).contains(null);
    }

    private void put(Object[] key) {
        if (holdsNull(key)) {
            nulls = true;
        }
        keys.put(key, true);
    }

    @Override
    boolean oneEach(long documents) {
        return !isSparse() && keys.sizeAsLong() == documents;
    }

    private Set<Object[]> keysOf(Document document) {
        return keysOf(document, values(document));
    }

    /** What stands at each path. */
    private List<List<Object>> values(Document document) {
        var all = new ArrayList<List<Object>>(fragments.size());
        for (var path : fragments) {
            var values = new ArrayList<>(1);
            collect(document, path, 0, values);
            all.add(values);
        }
        return all;
    }

    private Set<Object[]> keysOf(Document document, List<List<Object>> values) {
        var all = new TreeSet<>(keys.getKeyType());
        if (isSparse() && values.stream().allMatch(SecondaryIndex::isNothing)) {
            return all;
        }
        var key = new Object[values.size() + 1];
        key[values.size()] = Missing.ofNullable(document.get("_id"));
        fill(key, 0, values, all);
        return all;
    }

    private static boolean isNothing(List<Object> values) {
        return values.stream().allMatch(Missing.class::isInstance);
    }

    private static void fill(Object[] key, int at, List<List<Object>> values, Collection<Object[]> into) {
        if (at == values.size()) {
            into.add(key.clone());
            return;
        }
        for (var it : values.get(at)) {
            key[at] = it;
            fill(key, at + 1, values, into);
        }
    }

    private static void collect(Object node, List<String> path, int depth, Collection<Object> into) {
        if (depth == path.size()) {
            if (node instanceof Collection<?> list && !list.isEmpty()) {
                into.addAll(list);
            } else {
                into.add(node instanceof Collection<?> ? null : node);
            }
        } else if (node instanceof Document document) {
            collect(document.getOrMissing(path.get(depth)), path, depth + 1, into);
        } else if (node instanceof Collection<?> list) {
            list.stream().filter(Document.class::isInstance).forEach(it -> collect(it, path, depth, into));
            if (into.isEmpty()) {
                into.add(Missing.getInstance());
            }
        } else {
            into.add(Missing.getInstance());
        }
    }

    @Override
    public Object getPosition(Document document) {
        return isSparse() && keysOf(document).isEmpty() ? null : Missing.ofNullable(document.get("_id"));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        if (unique) {
            keysOf(document).forEach(it -> checkNew(it, collection));
        }
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        checkAdd(after, collection);
    }

    private void checkNew(Object[] key, MongoCollection<Object> collection) {
        var values = Arrays.copyOf(key, key.length - 1);
        keys(KeyRange.beginningWith(values), false).forEachRemaining(it -> {
            if (keys.getKeyType().compare(it, key) != 0) {
                throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(values));
            }
        });
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        keysOf(document).forEach(this::put);
    }

    @Override
    public Object remove(Document document) {
        var gone = keysOf(document);
        gone.forEach(keys::remove);
        return gone.isEmpty() ? null : Missing.ofNullable(document.get("_id"));
    }

    /** The new keys come before the old ones go: who reads meanwhile sees the document, if perhaps twice. */
    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        var valuesBefore = values(before);
        var valuesAfter = values(after);
        if (valuesBefore.equals(valuesAfter)) {
            return;
        }
        var old = keysOf(before, valuesBefore);
        var current = keysOf(after, valuesAfter);
        if (current.stream().anyMatch(SecondaryIndex::holdsNull)) {
            // Null takes the place of what was not there, under the same key.
            nulls = true;
        }
        current.stream().filter(it -> !old.contains(it)).forEach(this::put);
        old.stream().filter(it -> !current.contains(it)).forEach(keys::remove);
    }

    @Override
    public long getCount() {
        return keys.sizeAsLong();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public void drop() {
        // The database removes the map.
    }
}
