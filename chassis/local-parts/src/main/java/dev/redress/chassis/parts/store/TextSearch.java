package dev.redress.chassis.parts.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an index of texts knows of a query for a part of a text: it is walked through from its beginning to its end, which costs
 * far less than the documents.
 *
 * @param query what is left to ask
 * @param ids of the documents that have the text; null where no index tells
 */
record TextSearch(Document query, Set<Object> ids) {
    /** So few are looked up one by one; of more, those are read that others keep in order. */
    private static final int FEW = 500;

    /** By the first of the indexes that keeps the texts of one field that is asked for a part of it. */
    static TextSearch of(Document query, Collection<OrderedIndex> indexes) {
        for (var it : query.entrySet()) {
            if (BsonRegularExpression.isRegularExpression(it.getValue())) {
                for (var index : indexes) {
                    if (index.paths().equals(List.of(it.getKey()))) {
                        return found(query, it.getKey(), index);
                    }
                }
            }
        }
        return new TextSearch(query, null);
    }

    private static TextSearch found(Document query, String field, OrderedIndex index) {
        var expression = BsonRegularExpression.convertToRegularExpression(query.get(field));
        var ids = new HashSet<Object>();
        index.keys(KeyRange.beginningWith(), false).forEachRemaining(key -> {
            if (key[0] instanceof String text && expression.matcher(text).find()) {
                ids.add(key[1]);
            }
        });
        var rest = new Document(query);
        rest.remove(field);
        if (ids.size() > FEW || rest.containsKey("_id")) {
            return new TextSearch(rest, ids);
        }
        return new TextSearch(new Document(query).append("_id", new Document("$in", List.copyOf(ids))), null);
    }

    /** Whether the ids are all that was asked. */
    boolean tellsAll() {
        return ids != null && query.isEmpty();
    }

    /** A way on which not all that is met has the text. */
    AccessPath along(AccessPath path) {
        return ids == null ? path : path.withoutSaying();
    }
}
