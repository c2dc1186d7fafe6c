package dev.redress.chassis.parts.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Fields of a document, as a tree; one without branches is wanted as it is. */
final class FieldPaths {
    private final Map<String, FieldPaths> branches = new HashMap<>();
    private boolean wholly;

    private FieldPaths() {}

    /** What a query looks at; null where it does not say by names. */
    static FieldPaths of(Document query) {
        var all = new FieldPaths();
        return all.read(query) ? all : null;
    }

    static FieldPaths of(Collection<String> paths) {
        var all = new FieldPaths();
        all.addAll(paths);
        return all;
    }

    void addAll(Collection<String> paths) {
        paths.forEach(this::add);
    }

    private boolean read(Document query) {
        return query.entrySet().stream().allMatch(it -> switch (it.getKey()) {
            case "$and", "$or", "$nor" ->
                ((Collection<?>) it.getValue()).stream().allMatch(each -> read((Document) each));
            default -> !it.getKey().startsWith("$") && add(it.getKey());
        });
    }

    private boolean add(String path) {
        var at = this;
        for (var name : path.split("\\.", -1)) {
            if (at != this && !name.isEmpty() && Character.isDigit(name.charAt(0))) {
                // A place in a list: the whole list is looked at.
                break;
            }
            at = at.branches.computeIfAbsent(name, it -> new FieldPaths());
        }
        at.wholly = true;
        return true;
    }

    /** What is wanted of a field; null for nothing. */
    FieldPaths of(String name) {
        return branches.get(name);
    }

    boolean wholly() {
        return wholly;
    }
}
