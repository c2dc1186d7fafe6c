package dev.redress.chassis.parts.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.List;

/** An index whose keys lie in order. The ids that it finds are candidates: the query decides on each document. */
abstract class OrderedIndex extends Index<Object> {
    private final List<String> paths;

    OrderedIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.paths = keys.stream().map(IndexKey::getKey).toList();
    }

    final List<String> paths() {
        return paths;
    }

    final boolean leavesOut() {
        return isSparse();
    }

    /** The keys in the span, each with the id at its end. Keys that come and go meanwhile may be seen or not. */
    abstract Iterator<Object[]> keys(KeyRange span, boolean backwards);

    /** How many keys lie in the span. */
    abstract long count(KeyRange span);

    /** Whether a value may be null, which lies where those lie that are not there. */
    abstract boolean mayHoldNull();

    /** Whether each of that many documents has one key. */
    abstract boolean oneEach(long documents);

    /** One of another order or of other fields is another index, which MongoDB refuses under a name that is taken. */
    @Override
    public final boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other)
                && other.isUnique() == isUnique()
                && other.toIndexDescription()
                        .get("key")
                        .equals(toIndexDescription().get("key"));
    }

    @Override
    public final boolean canHandle(Document query) {
        return false;
    }

    @Override
    public final Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("the collection looks by itself");
    }

    @Override
    public final long getDataSize() {
        return getCount();
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // Nothing to keep unique.
    }
}
