package dev.redress.chassis.parts.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What an index of texts tells of a part of a text: its keys are walked through, which costs far less than the documents. */
final class TextSearch {
    /** So few are looked up one by one; of more, the page is full soon on any way through the documents. */
    private static final int FEW = 2000;

    private static final String QUOTE = "\\Q";
    private static final String UNQUOTE = "\\E";

    private final Document query;
    private final OrderedIndex index;
    private final Predicate<String> has;

    private TextSearch(Document query, String field, OrderedIndex index) {
        this.query = query;
        this.index = index;
        this.has = part(BsonRegularExpression.convertToRegularExpression(query.get(field)));
    }

    /** By the first of the indexes that keeps the texts of one field that is asked for a part of it; null where there is none. */
    static TextSearch of(Document query, Collection<OrderedIndex> indexes) {
        for (var it : query.entrySet()) {
            if (BsonRegularExpression.isRegularExpression(it.getValue())) {
                for (var index : indexes) {
                    if (index.paths().equals(List.of(it.getKey()))) {
                        return new TextSearch(query, it.getKey(), index);
                    }
                }
            }
        }
        return null;
    }

    /** A quoted text is looked for as it is, which is some times faster than by an expression. */
    private static Predicate<String> part(BsonRegularExpression expression) {
        var pattern = expression.getPattern();
        var options = expression.getOptions();
        if (pattern.startsWith(QUOTE)
                && pattern.indexOf(UNQUOTE) == pattern.length() - UNQUOTE.length()
                && (options == null || options.isEmpty())) {
            var text = pattern.substring(QUOTE.length(), pattern.length() - UNQUOTE.length());
            return it -> it.contains(text);
        }
        return it -> expression.matcher(it).find();
    }

    /** The query with the ids of those that have the text, where they are few; otherwise as it is. */
    Document narrowed() {
        var ids = new HashSet<Object>();
        var keys = index.keys(KeyRange.beginningWith(), false);
        while (keys.hasNext() && ids.size() <= FEW) {
            var key = keys.next();
            if (matches(key)) {
                ids.add(key[1]);
            }
        }
        return ids.size() > FEW || query.containsKey("_id")
                ? query
                : new Document(query).append("_id", new Document("$in", List.copyOf(ids)));
    }

    /**
     * How many have the text, where nothing else is asked.
     *
     * @return -1 where more is asked
     */
    long count(long documents) {
        if (query.size() > 1) {
            return -1;
        }
        var each = index.oneEach(documents);
        Set<Object> ids = new HashSet<>();
        var count = 0L;
        for (var keys = index.keys(KeyRange.beginningWith(), false); keys.hasNext(); ) {
            var key = keys.next();
            if (matches(key) && (each || ids.add(key[1]))) {
                count++;
            }
        }
        return count;
    }

    private boolean matches(Object[] key) {
        return key[0] instanceof String text && has.test(text);
    }
}
