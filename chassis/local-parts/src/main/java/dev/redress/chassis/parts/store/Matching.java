package dev.redress.chassis.parts.store;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;

/** Documents that are what a query asks for; most are not, and need not be read as a whole to see it. */
final class Matching {
    private static final QueryMatcher MATCHER = new DefaultQueryMatcher();

    private final MVMap<Object, byte[]> documents;
    private final Document query;
    private final FieldPaths fields;
    private final SortOrder order;

    private Matching(MVMap<Object, byte[]> documents, Document query, SortOrder order) {
        this.documents = documents;
        this.query = query;
        this.fields = FieldPaths.of(query);
        this.order = order;
    }

    /**
     * Looks at the documents to which a path leads.
     *
     * @param order null: any
     */
    static Matching of(MVMap<Object, byte[]> documents, Document query, AccessPath path, SortOrder order) {
        return new Matching(documents, notSaidByIds(query, path), order);
    }

    /** What is left to ask of what was found by its id: to look for that among hundreds again takes longer than all else. */
    private static Document notSaidByIds(Document query, AccessPath path) {
        var plan = path.single();
        var byIds = plan != null && plan.index() instanceof PrimaryIndex && plan.fixed() == 1;
        var asked = query.get("_id");
        if (!byIds || asked == null || (asked instanceof Document some && some.size() > 1)) {
            return query;
        }
        var rest = new Document(query);
        rest.remove("_id");
        return rest;
    }

    private byte[] bytes(Object id) {
        var bytes = documents.get(id);
        if (bytes == null || query.isEmpty()) {
            return bytes;
        }
        var looked = fields == null ? BsonBytes.read(bytes) : BsonBytes.read(bytes, fields);
        return MATCHER.matches(looked, query) ? bytes : null;
    }

    boolean matches(Object id) {
        return bytes(id) != null;
    }

    /** The document, if it is what is asked for; otherwise null. */
    Document document(Object id) {
        var bytes = bytes(id);
        return bytes == null ? null : BsonBytes.read(bytes);
    }

    /** What the document is ordered by, if it is what is asked for; otherwise null. */
    List<Object> orderedBy(Object id) {
        var bytes = bytes(id);
        return bytes == null ? null : order.of(BsonBytes.read(bytes, order.fields()));
    }
}
