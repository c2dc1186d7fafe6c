package dev.redress.triage.outbound;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.triage.Entries;
import dev.redress.triage.domain.directory.Defined;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One half of the directory, kept as documents. A company has thousands of people at most: all of them fit one answer. */
final class DirectoryEntries<T> implements Entries<T> {
    private static final int NO_LIMIT = 0;

    private final DirectoryKind<T> kind;
    private final AggregateRepository<T, Defined<T>> documents;
    private final Function<T, String> code;

    DirectoryEntries(DirectoryKind<T> kind, AggregateRepository<T, Defined<T>> documents, Function<T, String> code) {
        this.kind = kind;
        this.documents = documents;
        this.code = code;
    }

    @Override
    public Optional<T> find(String wanted) {
        return documents.find(kind.idOf(wanted));
    }

    @Override
    public Map<String, T> all() {
        var all = new LinkedHashMap<String, T>();
        documents
                .search(Filters.empty(), Sorts.ascending("_id"), 0, NO_LIMIT)
                .forEach(it -> all.put(code.apply(it), it));
        return all;
    }

    @Override
    public T change(String wanted, String causationId, Function<T, List<Defined<T>>> decide) {
        return documents.change(kind.idOf(wanted), causationId, decide);
    }
}
