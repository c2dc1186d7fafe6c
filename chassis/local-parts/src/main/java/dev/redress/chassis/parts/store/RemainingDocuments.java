package dev.redress.chassis.parts.store;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** What is still to be fetched of a long answer. */
final class RemainingDocuments implements Cursor {
    private static final int AT_ONCE = 1000;

    private final long id;
    private final Batches found;

    RemainingDocuments(long id, Batches found) {
        this.id = id;
        this.found = found;
    }

    @Override
    public long getId() {
        return id;
    }

    @Override
    public synchronized boolean isEmpty() {
        return found.ended();
    }

    /** Who names no number leaves it to the store. */
    @Override
    public synchronized List<Document> takeDocuments(int number) {
        return found.next(number > 0 ? number : AT_ONCE);
    }
}
