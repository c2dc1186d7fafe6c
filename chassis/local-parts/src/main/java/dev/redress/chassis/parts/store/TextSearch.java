package dev.redress.chassis.parts.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What an index of texts tells of a part of a text: its keys are walked through, which costs far less than the documents. */
final class TextSearch {
    /** So few are looked up one by one; of more, the page is full soon on any way through the documents. */
    private static final int FEW = 2000;

    private static final String QUOTE = "\\Q";
    private static final String UNQUOTE = "\\E";

    private final Document query;
    private final Document rest;
    private final OrderedIndex index;
    private final Predicate<String> has;

    private TextSearch(Document query, String field, OrderedIndex index) {
        this.query = query;
        this.rest = new Document(query);
        this.rest.remove(field);
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
        if (query.containsKey("_id")) {
            return query;
        }
        var ids = found().map(key -> key[1]).distinct().limit(FEW + 1L).toList();
        return ids.size() > FEW ? query : new Document(query).append("_id", new Document("$in", ids));
    }

    /** What is asked beside the text. */
    Document rest() {
        return rest;
    }

    /** How many have the text. */
    long count(long documents) {
        return index.oneEach(documents) ? found().count() : ids().size();
    }

    /** Which have the text. */
    Set<Object> ids() {
        return found().map(key -> key[1]).collect(Collectors.toCollection(HashSet::new));
    }

    private Stream<Object[]> found() {
        Iterable<Object[]> keys = () -> index.keys(KeyRange.beginningWith(), false);
        return StreamSupport.stream(keys.spliterator(), false).filter(this::matches);
    }

    private boolean matches(Object[] key) {
        return key[0] instanceof String text && has.test(text);
    }
}
