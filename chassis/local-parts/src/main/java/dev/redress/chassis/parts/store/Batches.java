package dev.redress.chassis.parts.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** The documents of an answer in portions that a reply can carry. */
final class Batches {
    private static final int BYTES = 8 * 1024 * 1024;

    private final Iterator<Document> found;
    private final UnaryOperator<List<Document>> projection;
    private final ToIntFunction<Document> size;

    Batches(Iterator<Document> found, UnaryOperator<List<Document>> projection, ToIntFunction<Document> size) {
        this.found = found;
        this.projection = projection;
        this.size = size;
    }

    boolean ended() {
        return !found.hasNext();
    }

    List<Document> next(int number) {
        var documents = new ArrayList<Document>();
        var bytes = 0;
        while (documents.size() < number && bytes < BYTES && found.hasNext()) {
            var document = found.next();
            documents.add(document);
            bytes += size.applyAsInt(document);
        }
        return projection.apply(documents);
    }
}
