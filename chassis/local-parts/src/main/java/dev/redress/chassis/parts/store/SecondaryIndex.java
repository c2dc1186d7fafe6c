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
        var id = Missing.ofNullable(document.get("_id"));
        List<Object[]> some = new ArrayList<>();
        some.add(new Object[0]);
        var found = false;
        for (var path : fragments) {
            var values = new ArrayList<>();
            collect(document, path, 0, values);
            found |= values.stream().anyMatch(it -> !(it instanceof Missing));
            some = some.stream()
                    .flatMap(begun -> values.stream().map(it -> KeyRange.with(begun, it)))
                    .toList();
        }
        var all = new TreeSet<>(keys.getKeyType());
        if (found || !isSparse()) {
            some.forEach(it -> all.add(KeyRange.with(it, id)));
        }
        return all;
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
        var old = keysOf(before);
        var current = keysOf(after);
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
