package dev.redress.chassis.parts.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/** Databases in one MVStore. */
public final class BsonBackend extends H2Backend {
    /** Where the store says of itself in which form it is and whether it was closed. */
    private static final String ABOUT = "redress.store";

    private static final String FORM = "form";
    private static final String CURRENT_FORM = "1";
    private static final String OPEN = "open";
    private static final String DOCUMENTS = "databases.";
    private static final String INDEX = "._index_";

    private static final HeapRoom HEAP = new HeapRoom();

    private final boolean lasting;

    /**
     * Takes up what the store holds.
     *
     * @param lasting whether the store stays open when the server closes, as it does while it is the only place where the
     *     documents are
     * @throws IllegalStateException when it was written in another form
     */
    public BsonBackend(MVStore store, boolean lasting) {
        super(prepared(store));
        this.lasting = lasting;
    }

    /**
     * What a commit holds of a document and of its keys may differ by what was written during it; a store that was not
     * closed builds its indexes anew.
     */
    private static MVStore prepared(MVStore store) {
        MVMap<String, String> about = store.openMap(ABOUT);
        var written = store.getMapNames().stream().anyMatch(it -> it.startsWith(DOCUMENTS));
        if (written && !CURRENT_FORM.equals(about.get(FORM))) {
            store.closeImmediately();
            throw new IllegalStateException(
                    "the store was written in another form than this version reads: start with --reset, or with the version"
                            + " that wrote it");
        }
        if (about.containsKey(OPEN)) {
            store.getMapNames().stream()
                    .filter(it -> it.contains(INDEX))
                    .toList()
                    .forEach(store::removeMap);
        }
        about.put(FORM, CURRENT_FORM);
        about.put(OPEN, "");
        store.commit();
        return store;
    }

    @Override
    public void close() {
        if (!lasting) {
            getMvStore().<String, String>openMap(ABOUT).remove(OPEN);
            super.close();
        }
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new Database(name, getCursorRegistry());
    }

    /** An inner class, since it opens its collections before its own fields would be set. */
    private final class Database extends H2Database {
        Database(String name, CursorRegistry cursors) {
            super(name, getMvStore(), cursors);
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            Runnable room = isInMemory() ? HEAP::require : () -> {};
            return new BsonCollection(this, name, options, documents(name), room, cursorRegistry);
        }

        private MVMap<Object, byte[]> documents(String collection) {
            var form = new MVMap.Builder<Object, byte[]>()
                    .keyType(new KeyTypes.Id())
                    .valueType(ByteArrayDataType.INSTANCE);
            return getMvStore().openMap(DOCUMENTS + getFullCollectionNamespace(collection), form);
        }

        private MVMap<Object[], Boolean> keys(String collection, String index) {
            var form = new MVMap.Builder<Object[], Boolean>().keyType(new KeyTypes.Values());
            return getMvStore().openMap(getFullCollectionNamespace(collection) + INDEX + index, form);
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            return keys.size() == 1 && keys.get(0).getKey().equals("_id")
                    ? new PrimaryIndex(name, keys, documents(collection))
                    : new SecondaryIndex(name, keys, sparse, true, keys(collection, name));
        }

        @Override
        protected Index<Object> openOrCreateSecondaryIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            return new SecondaryIndex(name, keys, sparse, false, keys(collection, name));
        }

        @Override
        public Document handleCommand(
                Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
            var counting = command.equals("aggregate") ? Counting.in(query) : null;
            var collection = counting == null
                    ? null
                    : resolveCollection(query.get(command).toString(), false);
            return collection == null
                    ? super.handleCommand(channel, command, query, databases, oplog)
                    : counting.answer(collection);
        }
    }
}
