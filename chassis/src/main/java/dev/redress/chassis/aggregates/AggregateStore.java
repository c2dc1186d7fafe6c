package dev.redress.chassis.aggregates;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.conversions.Bson;

/** What the messaging needs of a store: three round trips per poll, however large the poll. */
public interface AggregateStore<S> {

    /** Loads these documents in one query; those that do not exist are absent. */
    Map<String, StoredAggregate<S>> load(Collection<String> ids);

    /**
     * Writes these documents in one bulk write, each only if its stored revision is the one before its own.
     *
     * @return the ids of those that another writer was faster with
     */
    Set<String> save(Collection<StoredAggregate<S>> documents, Instant now);

    /** Takes these messages out of the outboxes of these documents in one bulk write. */
    void clear(Collection<StoredAggregate<S>> told);

    /** AggregateRepository that were written before a time and still have something to tell. */
    List<StoredAggregate<S>> leftBehind(Instant before, int atMost);

    /** States that match, one page of them. */
    List<S> search(Bson filter, Bson sort, int skip, int limit);

    /** Hands over all states that match, in no order, without holding them in memory. */
    void each(Bson filter, Consumer<S> reader);

    long count(Bson filter);

    /** Declares the secondary indexes; they speed queries up and are never needed for correctness. */
    void declareIndexes();
}
