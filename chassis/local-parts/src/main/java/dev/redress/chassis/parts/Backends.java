package dev.redress.chassis.parts;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** The backends of mongo-java-server with what this house needs beyond them. */
final class Backends {
    private Backends() {}

    /** The server closes its backend when it stops; this one remembers, as a disk would. */
    static final class LastingMemory extends MemoryBackend {
        @Override
        public MemoryDatabase openOrCreateDatabase(String name) {
            return new IndexedMemory(name, getCursorRegistry());
        }

        @Override
        public void close() {
            // Nothing to release: the documents go when this object goes.
        }
    }

    static final class InFile extends H2Backend {
        InFile(MVStore store) {
            super(store);
        }

        @Override
        protected MongoDatabase openOrCreateDatabase(String name) {
            return new IndexedFile(name, getCursorRegistry());
        }

        /** An inner class, since it opens its collections before its own fields would be set. */
        private final class IndexedFile extends H2Database {
            IndexedFile(String name, CursorRegistry cursors) {
                super(name, getMvStore(), cursors);
            }

            @Override
            protected Index<Object> openOrCreateUniqueIndex(
                    String collection, String name, List<IndexKey> keys, boolean sparse) {
                return new PointIndex<>(super.openOrCreateUniqueIndex(collection, name, keys, sparse), sparse);
            }

            /** As the library does it, but for the kind of collection. */
            @Override
            protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
                var full = getFullCollectionNamespace(name);
                return new PagedCollection(
                        this,
                        name,
                        options,
                        getMvStore().openMap("databases." + full),
                        getMvStore().openMap("meta." + full),
                        cursorRegistry);
            }
        }
    }

    /**
     * What a collection answers. The library answers with the very documents that it keeps, and writes the answer when it has
     * let go of them: one that is changed meanwhile would be told as it never was, and a counter would give one number to
     * two. Used under the lock of its collection.
     */
    private static final class Answers {
        private boolean changing;

        /** A change works on the documents that its own query finds, so those must be the kept ones. */
        Document ofChange(Supplier<Document> change) {
            changing = true;
            try {
                return change.get().cloneDeeply();
            } finally {
                changing = false;
            }
        }

        QueryResult of(QueryResult found) {
            return changing ? found : new QueryResult(asTheyAreNow(found.collectDocuments()), found.getCursorId());
        }

        static List<Document> asTheyAreNow(List<Document> documents) {
            return documents.stream().map(Document::cloneDeeply).toList();
        }
    }

    private static final class SnapshotCollection extends MemoryCollection {
        private final Answers answers = new Answers();

        SnapshotCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
            super(database, name, options, cursors);
        }

        @Override
        public synchronized Document findAndModify(Document query) {
            return answers.ofChange(() -> super.findAndModify(query));
        }

        @Override
        public synchronized QueryResult handleQuery(QueryParameters query) {
            return answers.of(super.handleQuery(query));
        }

        @Override
        protected Cursor createCursor(List<Document> rest) {
            return super.createCursor(Answers.asTheyAreNow(rest));
        }
    }

    /** Of a long list of which one page is asked for, keeps only what may be on it: all of it would not fit in memory. */
    private static final class PagedCollection extends H2Collection {
        private final Answers answers = new Answers();

        PagedCollection(
                MongoDatabase database,
                String name,
                CollectionOptions options,
                MVMap<Object, Document> documents,
                MVMap<String, Object> meta,
                CursorRegistry cursors) {
            super(database, name, options, documents, meta, cursors);
        }

        @Override
        public synchronized Document findAndModify(Document query) {
            return answers.ofChange(() -> super.findAndModify(query));
        }

        @Override
        public synchronized QueryResult handleQuery(QueryParameters query) {
            return answers.of(super.handleQuery(query));
        }

        @Override
        protected Cursor createCursor(List<Document> rest) {
            return super.createCursor(Answers.asTheyAreNow(rest));
        }

        @Override
        protected QueryResult matchDocumentsFromStream(
                Document query,
                Stream<Document> documents,
                int skip,
                int limit,
                int batchSize,
                Comparator<Document> order,
                Document fields) {
            var candidates = order == null || limit <= 0
                    ? documents
                    : new First(order, skip + limit).of(documents.filter(it -> documentMatchesQuery(it, query)));
            return super.matchDocumentsFromStream(query, candidates, skip, limit, batchSize, order, fields);
        }
    }

    /** The first so many in an order; of equals, those that come earlier. */
    private record First(Comparator<Document> order, int atMost) {
        private record Nth(Document document, long number) {}

        Stream<Document> of(Stream<Document> documents) {
            var lastFirst = new PriorityQueue<Nth>(Comparator.comparing(Nth::document, order)
                    .thenComparing(Nth::number)
                    .reversed());
            var number = new AtomicLong();
            documents.forEach(it -> {
                lastFirst.add(new Nth(it, number.getAndIncrement()));
                if (lastFirst.size() > atMost) {
                    lastFirst.remove();
                }
            });
            return lastFirst.stream().sorted(Comparator.comparing(Nth::number)).map(Nth::document);
        }
    }

    private static final class IndexedMemory extends MemoryDatabase {
        IndexedMemory(String name, CursorRegistry cursors) {
            super(name, cursors);
        }

        @Override
        protected MemoryCollection openOrCreateCollection(String name, CollectionOptions options) {
            return new SnapshotCollection(this, name, options, cursorRegistry);
        }

        @Override
        protected Index<Integer> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            return new PointIndex<>(super.openOrCreateUniqueIndex(collection, name, keys, sparse), sparse);
        }
    }
}
