package dev.redress.chassis.lookup;

import com.mongodb.client.model.Indexes;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.chassis.aggregates.StatePaths;
import dev.redress.chassis.aggregates.Where;
import dev.redress.chassis.events.FailureReason;
import dev.redress.chassis.inbox.BulkListener;
import dev.redress.chassis.inbox.PollHandler;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.work.LastSeen;
import dev.redress.chassis.work.Round;
import dev.redress.chassis.work.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * What another service tells of on a compacted topic, kept as documents that replicas share, and in memory as this replica
 * last saw it ({@link LastSeen}): decisions do not ask the store. It looks right after it heard something itself, and from
 * time to time for what other replicas heard; each look asks for what is new alone. Declare it as a bean, and its {@link
 * #documents}, {@link #listener} and {@link #round} as well.
 *
 * @param <T> all entries together, as decisions look at them
 */
public final class Lookup<T> {
    private static final Logger LOGGER = LoggerFactory.getLogger(Lookup.class);
    private static final String HEARD_AT = StatePaths.path(LookupEntry.class, "heardAt");
    /** By how much the clocks of replicas may differ, and a write may lag behind its decision, without being missed. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final LookupTopic<T> topic;
    private final AggregateRepository<LookupEntry, LookupEntry> documents;
    private final BulkListener listener;
    private final Round round;
    private final LastSeen<T> seen;
    private final Clock clock;
    private final Map<String, Object> values = new TreeMap<>();
    private Instant newFrom = Instant.EPOCH;

    /**
     * Makes one.
     *
     * @param collection the name of the collection of its documents, of its round, and the tag of its metrics
     * @param refresh how often to look for what other replicas heard; what this one hears it knows at once
     */
    public Lookup(
            LookupTopic<T> topic,
            String collection,
            Duration refresh,
            Messaging messaging,
            MongoTemplate mongo,
            Rounds rounds,
            Clock clock) {
        this.topic = topic;
        this.clock = clock;
        this.documents = messaging.repository(
                AggregateType.of(collection, LookupEntry.class, LookupEntry.class)
                        .startingAs(LookupEntry::unseen)
                        .foldedBy((heard, before) -> heard)
                        .indexed(Indexes.ascending(HEARD_AT))
                        .publishingNothing(),
                topic.handlers(clock),
                mongo);
        this.seen = new LastSeen<>(topic.nothing(), this::look);
        this.round = rounds.every(refresh, collection, this::refresh);
        this.listener = messaging.listener(refreshingAfter(messaging.inbox(documents)));
    }

    /**
     * All entries, as last seen. The first call after the start may have to wait for the store.
     *
     * @throws org.springframework.dao.DataAccessException when the store is away and nothing was ever seen
     */
    public T current() {
        return seen.current();
    }

    /** Looks for what is new. */
    public void refresh() {
        seen.refresh();
    }

    /** Asks to be told when a look finds other entries than before; see {@link LastSeen#onChange}. */
    public void onChange(Runnable told) {
        seen.onChange(told);
    }

    /** Where the entries are kept, called as their messages are keyed. */
    public AggregateRepository<LookupEntry, LookupEntry> documents() {
        return documents;
    }

    public BulkListener listener() {
        return listener;
    }

    /** The looks for what other replicas heard. */
    public Round round() {
        return round;
    }

    private T look(T before) {
        var now = clock.instant();
        var found = documents.search(Where.all().from(HEARD_AT, newFrom));
        found.stream().filter(LookupEntry::seen).forEach(this::note);
        newFrom = now.minus(OVERLAP);
        return found.isEmpty() ? before : topic.view(values.values());
    }

    /** One that a later release cannot read stays as it was read before; the others are seen all the same. */
    private void note(LookupEntry it) {
        try {
            topic.value(it).ifPresentOrElse(value -> values.put(it.key(), value), () -> values.remove(it.key()));
        } catch (RuntimeException e) {
            LOGGER.atError()
                    .addKeyValue("key", it.key())
                    .addKeyValue("reason", FailureReason.describe(e))
                    .log("an entry cannot be read any more");
        }
    }

    /** A poll is saved when it has been taken; only then is there something to see. */
    private PollHandler refreshingAfter(PollHandler inbox) {
        return new PollHandler() {
            @Override
            public Set<String> topics() {
                return inbox.topics();
            }

            @Override
            public void take(List<ConsumerRecord<String, byte[]>> records, boolean redriven) {
                inbox.take(records, redriven);
                round.runSoon();
            }
        };
    }
}
