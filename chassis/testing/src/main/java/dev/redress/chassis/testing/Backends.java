package dev.redress.chassis.testing;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import java.util.List;
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
            return new IndexedFile(name, getMvStore(), getCursorRegistry());
        }
    }

    private static final class IndexedMemory extends MemoryDatabase {
        IndexedMemory(String name, CursorRegistry cursors) {
            super(name, cursors);
        }

        @Override
        protected Index<Integer> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            return new PointIndex<>(super.openOrCreateUniqueIndex(collection, name, keys, sparse), sparse);
        }
    }

    private static final class IndexedFile extends H2Database {
        IndexedFile(String name, MVStore store, CursorRegistry cursors) {
            super(name, store, cursors);
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            return new PointIndex<>(super.openOrCreateUniqueIndex(collection, name, keys, sparse), sparse);
        }
    }
}
