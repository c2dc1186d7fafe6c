package dev.redress.chassis.aggregates;

import dev.redress.chassis.outbox.OutboxStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.conversions.Bson;

/** What a repository needs of a store: three round trips per poll, however large the poll. */
public interface AggregateStore<S> extends OutboxStore<StoredAggregate<S>> {

    /** Loads these aggregates in one query; those that do not exist are absent. */
    Map<String, StoredAggregate<S>> load(Collection<String> ids);

    /**
     * Writes these aggregates in one bulk write, each only if its stored revision is the one before its own.
     *
     * @return the ids of those that another writer was faster with
     */
    Set<String> save(Collection<StoredAggregate<S>> aggregates, Instant now);

    /** States that match, one page of them. */
    List<S> search(Bson filter, Bson sort, int skip, int limit);

    /** Hands over all states that match, in no order, without holding them in memory. */
    void each(Bson filter, Consumer<S> reader);

    long count(Bson filter);

    /** Declares the secondary indexes; they speed queries up and are never needed for correctness. */
    void declareIndexes();
}
