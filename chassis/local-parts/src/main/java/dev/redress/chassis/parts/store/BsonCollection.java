package dev.redress.chassis.parts.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.Assert;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/**
 * Documents as bytes, found by the indexes. Writers come one after another; readers do not wait for them and may, as with
 * MongoDB, miss or meet twice what moves under them in the index by which they look.
 */
final class BsonCollection extends AbstractSynchronizedMongoCollection<Object> {
    /** As MongoDB does when it is not told how many. */
    private static final int FIRST_BATCH = 101;

    private static final String NO_FIELD = "$none";
    private static final String ID = "_id";

    private final MVMap<Object, byte[]> documents;
    private final Runnable room;
    private final List<OrderedIndex> indexes = new CopyOnWriteArrayList<>();

    /**
     * A collection of what the map holds.
     *
     * @param room fails when there is no room for more
     */
    BsonCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            Runnable room,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.room = room;
        var id = getIdField() == null ? NO_FIELD : getIdField();
        indexes.add(new PrimaryIndex("all", List.of(new IndexKey(id, true)), documents));
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        super.addIndex(index);
        if (index instanceof SecondaryIndex secondary && getIndexes().contains(secondary)) {
            indexes.add(secondary);
        }
    }

    @Override
    public synchronized void dropIndex(String name) {
        super.dropIndex(name);
        indexes.removeIf(it -> it instanceof SecondaryIndex && it.getName().equals(name));
    }

    /** Readers do not wait. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public QueryResult handleQuery(QueryParameters asked) {
        var selector = asked.getQuerySelector();
        if (!selector.containsKey("$query")) {
            var query = selector.containsKey("query") ? (Document) selector.get("query") : selector;
            return queryDocuments(
                    query, (Document) selector.get("orderby"), asked.getNumberToSkip(), asked.getLimit(), 0, null);
        }
        return queryDocuments(
                (Document) selector.get("$query"),
                (Document) selector.get("$orderby"),
                asked.getNumberToSkip(),
                asked.getLimit(),
                asked.getBatchSize() > 0 ? asked.getBatchSize() : FIRST_BATCH,
                asked.getProjection());
    }

    /** A batch of 0 is everything. */
    @Override
    protected QueryResult queryDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document projection) {
        var found = find(Conditions.flat(query), order, skip, limit);
        if (batchSize == 0) {
            var all = new ArrayList<Document>();
            found.forEachRemaining(all::add);
            return new QueryResult(projected(all, projection));
        }
        var batches = new Batches(found, it -> projected(it, projection), this::bytes);
        var first = batches.next(batchSize);
        if (batches.ended()) {
            return new QueryResult(first);
        }
        var rest = new RemainingDocuments(cursorRegistry.generateCursorId(), batches);
        cursorRegistry.add(rest);
        return new QueryResult(first, rest);
    }

    private int bytes(Document document) {
        var bytes = getIdField() == null ? null : documents.get(Missing.ofNullable(document.get(getIdField())));
        return bytes == null ? 0 : bytes.length;
    }

    private List<Document> projected(List<Document> some, Document projection) {
        return projection == null || projection.isEmpty()
                ? some
                : matchDocumentsFromStream(new Document(), some.stream(), 0, 0, 0, null, projection)
                        .collectDocuments();
    }

    private Found find(Document query, Document order, int skip, int limit) {
        var by = order == null || order.isEmpty() || !order.containsKey("$natural") ? order : natural(order);
        var inOrder = by == null || by.isEmpty() ? null : by;
        var many = documents.sizeAsLong();
        var text = TextSearch.of(query, indexes);
        var asked = text == null ? query : text.narrowed();
        var wanted = limit <= 0 ? 0 : Math.max(0, skip) + limit;
        var path = AccessPath.of(indexes, Conditions.of(asked), inOrder, wanted, many);
        var sort = inOrder == null ? null : new SortOrder(inOrder);
        return new Found(
                path, sort, Matching.of(documents, asked, path, sort), Math.max(0, skip), Math.max(0, limit), many);
    }

    private Document natural(Document order) {
        return isNaturalDescending(order) && getIdField() != null ? new Document(getIdField(), -1) : null;
    }

    @Override
    public int count(Document query, int skip, int limit) {
        var all = Math.max(0, countAll(query == null ? new Document() : Conditions.flat(query)) - Math.max(0, skip));
        return (int) (limit > 0 ? Math.min(limit, all) : all);
    }

    private long countAll(Document query) {
        var many = documents.sizeAsLong();
        var text = TextSearch.of(query, indexes);
        return text == null ? countAll(query, many) : countAll(text, many);
    }

    private long countAll(Document query, long many) {
        var path = AccessPath.of(indexes, Conditions.of(query), null, 0, many);
        if (path.single() != null && path.single().says()) {
            return path.single().size();
        }
        return new Found(path, null, Matching.of(documents, query, path, null), 0, 0, many).count();
    }

    private long countAll(TextSearch text, long many) {
        if (text.rest().isEmpty()) {
            return text.count(many);
        }
        var rest = AccessPath.of(indexes, Conditions.of(text.rest()), null, 0, many)
                .single();
        if (rest == null || !rest.says()) {
            return countAll(text.narrowed(), many);
        }
        var ids = text.ids();
        var count = 0L;
        for (var keys = rest.keys(); keys.hasNext(); ) {
            var key = keys.next();
            count += ids.contains(key[key.length - 1]) ? 1 : 0;
        }
        return count;
    }

    @Override
    public synchronized Document updateDocuments(
            Document query, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        var selector = Conditions.flat(query);
        var one = multi || !ID.equals(getIdField()) ? null : UpdateById.of(selector, update);
        var done = one == null ? null : update(one, selector, upsert);
        if (done == null) {
            return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
        }
        return done;
    }

    /** What it did; null where only the way that all take can tell. */
    private Document update(UpdateById one, Document selector, boolean upsert) {
        var bytes = documents.get(one.id());
        if (bytes == null) {
            return upsert && one.makesNew() ? insert(one.made()) : null;
        }
        // A document that is replaced is not looked at but where its keys may change.
        var fields = one.replaces() ? FieldPaths.of(selector) : null;
        if (fields != null) {
            indexes.forEach(it -> fields.addAll(it.paths()));
        }
        var before = fields == null ? BsonBytes.read(bytes) : BsonBytes.read(bytes, fields);
        var after = documentMatchesQuery(before, selector) ? one.after(before) : null;
        if (after == null) {
            return null;
        }
        Utils.validateFieldNames(after);
        var written = BsonBytes.of(after);
        var changed = !Arrays.equals(written, bytes);
        if (changed) {
            getIndexes().forEach(it -> it.checkUpdate(before, after, this));
            getIndexes().forEach(it -> it.updateInPlace(before, after, one.id(), this));
            documents.put(one.id(), written);
        }
        return new Document("n", 1).append("nModified", changed ? 1 : 0);
    }

    private Document insert(Document document) {
        Utils.validateFieldNames(document);
        addDocument(document);
        return new Document("upserted", document.get(ID)).append("n", 0).append("nModified", 0);
    }

    @Override
    public synchronized void addDocument(Document document) {
        room.run();
        super.addDocument(document);
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        var key = getIdField() == null
                ? UUID.randomUUID()
                : Missing.ofNullable(Utils.getSubdocumentValue(document, getIdField()));
        var before = documents.put(key, BsonBytes.of(document));
        Assert.isNull(before, () -> key + " is there already");
        return key;
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(Missing.ofNullable(position), BsonBytes.of(after));
    }

    @Override
    protected void removeDocument(Object position) {
        documents.remove(position);
    }

    @Override
    protected Document getDocument(Object position) {
        var bytes = documents.get(position);
        return bytes == null ? null : BsonBytes.read(bytes);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(it -> new DocumentWithPosition<>(BsonBytes.read(it.getValue()), it.getKey()));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document projection) {
        return queryDocuments(query, order, skip, limit, batchSize, projection);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int difference) {
        // Nobody asks.
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
