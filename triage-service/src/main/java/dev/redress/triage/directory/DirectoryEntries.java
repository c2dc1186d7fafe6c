package dev.redress.triage.directory;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One half of the directory by code. A company has thousands of people at most: all of them fit one answer.
 *
 * @param key what an entry of this code is called in the store
 */
record DirectoryEntries<T, E>(
        AggregateRepository<T, E> documents, UnaryOperator<String> key, Function<T, String> codeOf) {
    private static final int NO_LIMIT = 0;

    Optional<T> find(String code) {
        return documents.find(key.apply(code));
    }

    /** All of them, in the order of their codes. */
    Map<String, T> all() {
        var all = new LinkedHashMap<String, T>();
        documents
                .search(Filters.empty(), Sorts.ascending("_id"), 0, NO_LIMIT)
                .forEach(it -> all.put(codeOf.apply(it), it));
        return all;
    }

    T change(String code, String causationId, Function<T, List<E>> decide) {
        return documents.change(key.apply(code), causationId, decide);
    }
}
