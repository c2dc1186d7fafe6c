package dev.redress.chassis.parts.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;

/** The aggregation by which drivers count documents, answered by the collection: as an aggregation it would hold them all. */
record Counting(Document query, int skip, int limit) {
    private static final Document SUM = new Document("_id", 1).append("n", new Document("$sum", 1));

    /** The count that the aggregation asks for; null when it asks for something else. */
    static Counting in(Document command) {
        var stages = ((Collection<?>) command.get("pipeline"))
                .stream().map(Document.class::cast).toList();
        var counting = new Counting(new Document(), 0, 0);
        for (var i = 0; i < stages.size(); i++) {
            var stage = stages.get(i);
            if (i == stages.size() - 1) {
                return SUM.equals(stage.get("$group")) ? counting : null;
            }
            if (i == 0 && stage.containsKey("$match")) {
                counting = new Counting((Document) stage.get("$match"), 0, 0);
            } else if (stage.containsKey("$skip") && counting.skip == 0 && counting.limit == 0) {
                counting = new Counting(counting.query, ((Number) stage.get("$skip")).intValue(), 0);
            } else if (stage.containsKey("$limit") && counting.limit == 0) {
                counting = new Counting(counting.query, counting.skip, ((Number) stage.get("$limit")).intValue());
            } else {
                return null;
            }
        }
        return null;
    }

    Document answer(MongoCollection<?> collection) {
        var count = collection.count(query, skip, limit);
        var batch = count == 0 ? List.of() : List.of(new Document("_id", 1).append("n", count));
        var cursor =
                new Document("id", 0L).append("ns", collection.getFullName()).append("firstBatch", batch);
        return new Document("cursor", cursor).append("ok", 1.0);
    }
}
