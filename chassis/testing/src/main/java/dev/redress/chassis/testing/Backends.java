package dev.redress.chassis.testing;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.backend.memory.index.MemoryUniqueIndex;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.List;

/** Where mongo-java-server keeps documents: in memory, or in a file. */
final class Backends {
    private static final long TIDY_FROM = 64 * 1024 * 1024;

    private Backends() {}

    /** The server closes its backend when it stops; this one remembers, as a disk would. */
    static final class LastingMemory extends MemoryBackend {
        @Override
        public MemoryDatabase openOrCreateDatabase(String name) {
            return new InMemory(name, getCursorRegistry());
        }

        @Override
        public void close() {
            // Nothing to release: the documents go when this object goes.
        }
    }

    /** Keeps documents in a {@link Journal}. */
    static final class Filed extends AbstractMongoBackend {
        private final Journal journal;

        Filed(Path file) {
            journal = Journal.open(file, TIDY_FROM);
            journal.names().stream()
                    .map(it -> it.substring(0, it.indexOf('.')))
                    .distinct()
                    .forEach(this::resolveDatabase);
        }

        @Override
        protected MongoDatabase openOrCreateDatabase(String name) {
            return new InFile(name, getCursorRegistry());
        }

        @Override
        public Document handleCommand(Channel channel, String database, String command, Document question) {
            return Counting.of(command, question)
                    .map(it -> Counting.answer(database, it, super.handleCommand(channel, database, "count", it)))
                    .orElseGet(() -> super.handleCommand(channel, database, command, question));
        }

        @Override
        public void close() {
            super.close();
            journal.close();
        }

        /** An inner class, since it opens its collections before its own fields are set. */
        private final class InFile extends AbstractSynchronizedMongoDatabase<Integer> {
            InFile(String name, CursorRegistry cursors) {
                super(name, cursors);
                initializeNamespacesAndIndexes();
            }

            @Override
            protected MongoCollection<Integer> openOrCreateCollection(String name, CollectionOptions options) {
                return new JournalCollection(this, name, options, cursorRegistry, journal);
            }

            @Override
            protected Index<Integer> openOrCreateUniqueIndex(
                    String collection, String name, List<IndexKey> keys, boolean sparse) {
                return unique(name, keys, sparse);
            }

            @Override
            protected Index<Integer> openOrCreateSecondaryIndex(
                    String collection, String name, List<IndexKey> keys, boolean sparse) {
                return new NoIndex(name, keys);
            }

            @Override
            protected long getStorageSize() {
                return 0;
            }

            @Override
            protected long getFileSize() {
                return 0;
            }
        }
    }

    private static final class InMemory extends MemoryDatabase {
        InMemory(String name, CursorRegistry cursors) {
            super(name, cursors);
        }

        @Override
        protected Index<Integer> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            return unique(name, keys, sparse);
        }

        @Override
        protected Index<Integer> openOrCreateSecondaryIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            return new NoIndex(name, keys);
        }
    }

    private static Index<Integer> unique(String name, List<IndexKey> keys, boolean sparse) {
        return new PointIndex<>(new MemoryUniqueIndex(name, keys, sparse), sparse);
    }

    /** Stands for an index that is not unique, and finds nothing: such queries read the whole collection. */
    private static final class NoIndex extends EmptyIndex<Integer> {
        NoIndex(String name, List<IndexKey> keys) {
            super(name, keys);
        }

        /** Otherwise all documents would be read to fill it. */
        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
