package dev.redress.chassis.testing;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A collection whose documents lie in a {@link Journal}. */
final class JournalCollection extends AbstractSynchronizedMongoCollection<Integer> {
    private final Journal journal;
    private final String name;
    private final AtomicLong dataSize = new AtomicLong();

    JournalCollection(
            MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors, Journal journal) {
        super(database, name, options, cursors);
        this.journal = journal;
        this.name = database.getDatabaseName() + "." + name;
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        return journal.add(name, document);
    }

    @Override
    protected void handleUpdate(Integer position, Document before, Document after) {
        journal.put(name, position, after);
    }

    @Override
    protected void removeDocument(Integer position) {
        journal.remove(name, position);
    }

    @Override
    protected Document getDocument(Integer position) {
        return journal.get(name, position);
    }

    @Override
    protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
        return journal.positions(name).stream().map(it -> new DocumentWithPosition<>(journal.get(name, it), it));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document fields) {
        Collection<Integer> positions = journal.positions(name);
        if (isNaturalDescending(order)) {
            positions = positions.stream().sorted(Collections.reverseOrder()).toList();
        }
        return matchDocuments(query, positions, order, skip, limit, batchSize, fields);
    }

    /** Of a long list of which the first few are asked for, keeps only as many as may be among them. */
    @Override
    protected QueryResult matchDocumentsFromStream(
            Document query,
            Stream<Document> documents,
            int skip,
            int limit,
            int batchSize,
            Comparator<Document> order,
            Document fields) {
        if (order == null || limit <= 0) {
            return super.matchDocumentsFromStream(query, documents, skip, limit, batchSize, order, fields);
        }
        var first = new First(order, skip + limit);
        documents.filter(it -> documentMatchesQuery(it, query)).forEach(first::add);
        return super.matchDocumentsFromStream(query, first.stream(), skip, limit, batchSize, order, fields);
    }

    /** The first so many in an order; of equals, those that were added earlier. */
    private static final class First {
        private record Nth(Document document, long number) {}

        private final int atMost;
        private final PriorityQueue<Nth> lastFirst;
        private long added;

        First(Comparator<Document> order, int atMost) {
            this.atMost = atMost;
            this.lastFirst = new PriorityQueue<>(Comparator.comparing(Nth::document, order)
                    .thenComparing(Nth::number)
                    .reversed());
        }

        void add(Document document) {
            lastFirst.add(new Nth(document, added++));
            if (lastFirst.size() > atMost) {
                lastFirst.remove();
            }
        }

        Stream<Document> stream() {
            return lastFirst.stream().sorted(Comparator.comparing(Nth::number)).map(Nth::document);
        }
    }

    @Override
    public int count() {
        return journal.positions(name).size();
    }

    @Override
    public boolean isEmpty() {
        return journal.positions(name).isEmpty();
    }

    @Override
    public synchronized void drop() {
        super.drop();
        journal.positions(name).forEach(it -> journal.remove(name, it));
    }

    @Override
    protected void updateDataSize(int delta) {
        dataSize.addAndGet(delta);
    }

    @Override
    protected int getDataSize() {
        return (int) Math.min(Integer.MAX_VALUE, dataSize.get());
    }
}
