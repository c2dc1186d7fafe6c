package dev.redress.chassis.parts.store;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An update of one document that is named by its id, which is how almost all are written: it is replaced, or fields of it are
 * set, taken away or freed of elements. It needs neither a search nor copies of the document.
 */
final class UpdateById {
    private static final QueryMatcher MATCHER = new DefaultQueryMatcher();
    private static final String ID = "_id";
    private static final Set<String> OPERATORS = Set.of("$set", "$unset", "$pull");

    private final Object id;
    private final Document selector;
    private final Document update;
    private final boolean replaces;

    private UpdateById(Document selector, Document update) {
        this.id = selector.get(ID);
        this.selector = selector;
        this.update = update;
        this.replaces = update.keySet().stream().noneMatch(UpdateById::isOperator);
    }

    /** The update, or null where it is another one. */
    static UpdateById of(Document selector, Document update) {
        var it = new UpdateById(selector, update);
        var plain = it.id instanceof String || it.id instanceof Number;
        return plain && (it.replaces ? it.keepsTheId() : it.changesWholeFields()) ? it : null;
    }

    private boolean keepsTheId() {
        return id.equals(update.getOrDefault(ID, id));
    }

    private boolean changesWholeFields() {
        var names = new HashSet<String>();
        return update.entrySet().stream()
                .allMatch(it -> OPERATORS.contains(it.getKey())
                        && it.getValue() instanceof Document fields
                        && fields.keySet().stream().allMatch(name -> isWhole(name) && names.add(name)));
    }

    private static boolean isWhole(String name) {
        return !name.equals(ID) && !name.isEmpty() && name.indexOf('.') < 0 && name.indexOf('$') < 0;
    }

    private static boolean isOperator(String key) {
        return key.startsWith("$");
    }

    Object id() {
        return id;
    }

    boolean replaces() {
        return replaces;
    }

    /** Whether it says all of a document that is not there yet: nothing but the id comes from where it was looked for. */
    boolean makesNew() {
        return replaces
                || selector.entrySet().stream()
                        .allMatch(it -> it.getKey().equals(ID)
                                || (it.getValue() instanceof Document asked
                                        && asked.keySet().stream().allMatch(UpdateById::isOperator)
                                        && !asked.containsKey("$eq")));
    }

    /** The document that was not there. */
    Document made() {
        return applied(new Document(ID, id));
    }

    /** The document as it is from now on; parts that stay are those of the one before. Null where only an error can come of it. */
    Document after(Document before) {
        return replaces ? made() : applied(new Document(before));
    }

    private Document applied(Document document) {
        if (replaces) {
            document.putAll(update);
            return document;
        }
        var possible = true;
        for (var changes : update.entrySet()) {
            for (var change : ((Document) changes.getValue()).entrySet()) {
                var name = change.getKey();
                switch (changes.getKey()) {
                    case "$set" -> document.put(name, change.getValue());
                    case "$unset" -> document.remove(name);
                    default -> possible &= pull(document, name, change.getValue());
                }
            }
        }
        return possible ? document : null;
    }

    private static boolean pull(Document document, String name, Object which) {
        var value = document.getOrMissing(name);
        if (value instanceof List<?> elements) {
            var left = new ArrayList<Object>(elements);
            left.removeIf(it -> MATCHER.matchesValue(which, it));
            document.put(name, left);
        }
        return value instanceof List || Missing.isNullOrMissing(value);
    }
}
