package dev.redress.triage.directory;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.Where;
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
    Optional<T> find(String code) {
        return documents.find(key.apply(code));
    }

    /** All of them, in the order of their codes. */
    Map<String, T> all() {
        var all = new LinkedHashMap<String, T>();
        documents.search(Where.all()).forEach(it -> all.put(codeOf.apply(it), it));
        return all;
    }

    T change(String code, String causationId, Function<T, List<E>> decide) {
        return documents.change(key.apply(code), causationId, decide);
    }
}
