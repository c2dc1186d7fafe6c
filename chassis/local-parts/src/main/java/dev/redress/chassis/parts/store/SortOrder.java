package dev.redress.chassis.parts.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;

/** The order that a query wants, and what of a document it needs. */
final class SortOrder implements Comparator<List<Object>> {
    private final List<String> paths;
    private final List<ValueComparator> directions;
    private final FieldPaths fields;

    SortOrder(Document order) {
        paths = List.copyOf(order.keySet());
        fields = FieldPaths.of(paths);
        directions = order.values().stream()
                .map(it -> ((Number) it).intValue() < 0 ? ValueComparator.desc() : ValueComparator.asc())
                .toList();
    }

    /** What of a document it needs. */
    FieldPaths fields() {
        return fields;
    }

    List<Object> of(Document document) {
        return paths.stream()
                .map(it -> Utils.getSubdocumentValueCollectionAware(document, it))
                .toList();
    }

    @Override
    public int compare(List<Object> one, List<Object> other) {
        for (var i = 0; i < one.size(); i++) {
            var difference = directions.get(i).compare(one.get(i), other.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
