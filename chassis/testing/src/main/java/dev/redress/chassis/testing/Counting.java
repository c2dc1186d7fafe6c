package dev.redress.chassis.testing;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;

/**
 * Drivers count by an aggregation that groups all documents into one, for which mongo-java-server holds all of them in
 * memory. Its count command looks at one after the other.
 */
final class Counting {
    private static final Document ALL_IN_ONE =
            new Document("$group", new Document("_id", 1).append("n", new Document("$sum", 1)));

    private Counting() {}

    /** The count command that says the same as a command, if there is one. */
    static Optional<Document> of(String command, Document question) {
        if (command.equals("aggregate")
                && question.get("pipeline") instanceof List<?> pipeline
                && pipeline.size() == 2
                && pipeline.get(0) instanceof Document first
                && first.get("$match") instanceof Document match
                && ALL_IN_ONE.equals(pipeline.get(1))) {
            return Optional.of(new Document("count", question.get("aggregate")).append("query", match));
        }
        return Optional.empty();
    }

    /** What the aggregation would have answered. */
    static Document answer(String database, Document count, Document counted) {
        var n = ((Number) counted.get("n")).intValue();
        var groups = n == 0 ? List.of() : List.of(new Document("_id", 1).append("n", n));
        return new Document(
                        "cursor",
                        new Document("firstBatch", groups)
                                .append("id", 0L)
                                .append("ns", database + "." + count.get("count")))
                .append("ok", 1.0);
    }
}
