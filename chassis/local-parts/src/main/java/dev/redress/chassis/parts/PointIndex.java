package dev.redress.chassis.parts;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A unique index that also serves queries which name more fields than its own, as MongoDB's do: it finds the candidates, and
 * the collection looks at the rest of the query. Without it, "this id at this revision" reads the whole collection.
 */
final class PointIndex<P> extends Index<P> {
    private final Index<P> exact;

    PointIndex(Index<P> exact, boolean sparse) {
        super(exact.getName(), exact.getKeys(), sparse);
        this.exact = exact;
    }

    @Override
    public boolean canHandle(Document query) {
        var own = own(query);
        return own.keySet().containsAll(keySet()) && exact.canHandle(own);
    }

    @Override
    public Iterable<P> getPositions(Document query) {
        return exact.getPositions(own(query));
    }

    /** The part of the query that is about this index; conditions may stand side by side or under {@code $and}. */
    private Document own(Document query) {
        var own = new Document();
        conditions(query)
                .forEach(condition -> keys().stream()
                        .filter(condition::containsKey)
                        .forEach(key -> own.putIfAbsent(key, condition.get(key))));
        return own;
    }

    private static Stream<Document> conditions(Document query) {
        var together = query.get("$and") instanceof Collection<?> all ? all : List.of();
        return Stream.concat(Stream.of(query), together.stream().map(Document.class::cast));
    }

    @Override
    public P getPosition(Document document) {
        return exact.getPosition(document);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<P> collection) {
        exact.checkAdd(document, collection);
    }

    @Override
    public void add(Document document, P position, MongoCollection<P> collection) {
        exact.add(document, position, collection);
    }

    @Override
    public P remove(Document document) {
        return exact.remove(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<P> collection) {
        exact.checkUpdate(before, after, collection);
    }

    @Override
    public void updateInPlace(Document before, Document after, P position, MongoCollection<P> collection) {
        exact.updateInPlace(before, after, position, collection);
    }

    @Override
    public long getCount() {
        return exact.getCount();
    }

    @Override
    public boolean isEmpty() {
        return exact.isEmpty();
    }

    @Override
    public long getDataSize() {
        return exact.getDataSize();
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public void drop() {
        exact.drop();
    }
}
