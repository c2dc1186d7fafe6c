package dev.redress.chassis.parts.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.h2.mvstore.MVMap;

/** The documents themselves, which lie in the order of their ids. */
final class PrimaryIndex extends OrderedIndex {
    private final MVMap<Object, byte[]> documents;
    private final String idField;

    PrimaryIndex(String name, List<IndexKey> keys, MVMap<Object, byte[]> documents) {
        super(name, keys, false);
        this.documents = documents;
        this.idField = keys.get(0).getKey();
    }

    @Override
    Iterator<Object[]> keys(KeyRange span, boolean backwards) {
        var first = bound(span.from());
        var last = bound(span.to());
        if (first != null && first.equals(last)) {
            return documents.containsKey(first)
                    ? List.<Object[]>of(new Object[] {first, first}).iterator()
                    : Collections.emptyIterator();
        }
        var ids =
                backwards ? new KeyWalk<>(documents, last, first, true) : new KeyWalk<>(documents, first, last, false);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return ids.hasNext();
            }

            @Override
            public Object[] next() {
                var id = ids.next();
                return new Object[] {id, id};
            }
        };
    }

    /** The id at which a span begins or ends; null where it is open. */
    private static Object bound(Object[] key) {
        return key.length == 0 || key[0] == KeyPart.AFTER_ALL ? null : key[0];
    }

    @Override
    long count(KeyRange span) {
        var first = bound(span.from());
        var last = bound(span.to());
        if (first != null && first.equals(last)) {
            return documents.containsKey(first) ? 1 : 0;
        }
        var before = first == null ? 0 : place(documents.getKeyIndex(first));
        if (last == null) {
            return documents.sizeAsLong() - before;
        }
        var at = documents.getKeyIndex(last);
        return Math.max(0, (at < 0 ? place(at) : at + 1) - before);
    }

    /** Of what is not there, where it would be. */
    private static long place(long index) {
        return index < 0 ? -index - 1 : index;
    }

    @Override
    boolean mayHoldNull() {
        return true;
    }

    @Override
    boolean oneEach(long count) {
        return true;
    }

    @Override
    public Object getPosition(Document document) {
        var id = Missing.ofNullable(document.get(idField));
        return documents.containsKey(id) ? id : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        if (getPosition(document) != null) {
            throw new DuplicateKeyError(
                    this,
                    collection,
                    getKeys(),
                    getKeyValues(document).iterator().next());
        }
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        // The document is there already.
    }

    @Override
    public Object remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        // An id does not change.
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    /** The collection need not fill it. */
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public void drop() {
        // The documents go with their collection.
    }
}
