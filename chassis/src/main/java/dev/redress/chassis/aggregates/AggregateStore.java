package dev.redress.chassis.aggregates;

import dev.redress.chassis.mongo.UnreadableDocument;
import dev.redress.chassis.outbox.OutboxStore;
import dev.redress.chassis.work.Part;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.conversions.Bson;

/** What a repository needs of a store: three round trips per poll, however large the poll. */
public interface AggregateStore<S> extends OutboxStore<StoredAggregate<S>> {

    /** Loads these aggregates in one query. */
    Loaded<S> load(Collection<String> ids);

    /**
     * What was found of the aggregates that were asked for.
     *
     * @param found those that exist and can be read
     * @param unreadable those that exist and cannot be read; nothing may be written over them
     */
    record Loaded<S>(Map<String, StoredAggregate<S>> found, Map<String, UnreadableDocument> unreadable) {}

    /**
     * Notes in aggregates that cannot be read, without reading them, that messages are owed a decision.
     *
     * @param marks by the ids of the aggregates
     */
    void owe(Map<String, Set<String>> marks);

    /**
     * Writes these aggregates in one bulk write, each only if its stored revision is the one before its own.
     *
     * @return the ids of those that another writer was faster with
     */
    Set<String> save(Collection<StoredAggregate<S>> aggregates, Instant now);

    /** States that match, one page of them; those that cannot be read are left out. */
    List<S> search(Bson filter, Bson sort, int skip, int limit);

    /** Hands over all states that match and can be read, in no order, without holding them in memory. */
    void each(Bson filter, Consumer<S> reader);

    long count(Bson filter);

    /** The newest version published on each topic by those of these that there are. */
    Map<String, Map<String, Long>> published(Collection<String> ids);

    /** Lets an aggregate, if there is one, go on behind a version that was published without its knowing. */
    void passOver(String id, String stage, long version);

    /** Hands over all that were written since a time and can be read, in no order. */
    void touchedSince(Instant time, Consumer<StoredAggregate<S>> reader);

    /**
     * Writes anew, sealed with the newest key, some of those that are sealed with another or not at all.
     *
     * @return how many; 0 when there are none
     */
    int sealAnew(int atMost, Instant now);

    /** Looks once more at those that were found unreadable. */
    void lookAgain();

    /** Says in health which cannot be read. */
    Part part();

    /** Declares the secondary indexes; they speed queries up and are never needed for correctness. */
    void declareIndexes();
}
