package dev.redress.chassis.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.chassis.aggregates.DecisionObserver;
import dev.redress.chassis.aggregates.HeldAggregates;
import dev.redress.chassis.aggregates.MongoAggregateStore;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.inbox.BulkListener;
import dev.redress.chassis.inbox.DeadLetters;
import dev.redress.chassis.inbox.Inbox;
import dev.redress.chassis.inbox.PoisonFilter;
import dev.redress.chassis.inbox.PollHandler;
import dev.redress.chassis.mongo.FieldCipher;
import dev.redress.chassis.mongo.StoreRestarts;
import dev.redress.chassis.outbox.MessagePublisher;
import dev.redress.chassis.outbox.Outbox;
import dev.redress.chassis.outbox.OutboxEntry;
import dev.redress.chassis.timers.TimerStore;
import dev.redress.chassis.timers.Timers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Where a service gets its repositories and listeners from; inject it into the methods that declare them as beans. */
public final class Messaging {
    private final String group;
    private final MessagingProperties properties;
    private final KafkaTemplate<String, byte[]> kafka;
    private final ConsumerFactory<String, byte[]> consumers;
    private final DeadLetters deadLetters;
    private final ObjectMapper json;
    private final Clock clock;
    private final Ids ids;
    private final StoreRestarts restarts;
    private final FieldCipher cipher;
    private final MeterRegistry metrics;

    private final List<AggregateRepository<?, ?>> repositories;
    private final HeldAggregates held;

    Messaging(
            MessagingProperties properties,
            KafkaTemplate<String, byte[]> kafka,
            ConsumerFactory<String, byte[]> consumers,
            DeadLetters deadLetters,
            ObjectMapper json,
            Clock clock,
            Ids ids,
            StoreRestarts restarts,
            FieldCipher cipher,
            MeterRegistry metrics) {
        this(
                properties.group(),
                properties,
                kafka,
                consumers,
                deadLetters,
                json,
                clock,
                ids,
                restarts,
                cipher,
                metrics,
                new CopyOnWriteArrayList<>(),
                new HeldAggregates());
    }

    private Messaging(
            String group,
            MessagingProperties properties,
            KafkaTemplate<String, byte[]> kafka,
            ConsumerFactory<String, byte[]> consumers,
            DeadLetters deadLetters,
            ObjectMapper json,
            Clock clock,
            Ids ids,
            StoreRestarts restarts,
            FieldCipher cipher,
            MeterRegistry metrics,
            List<AggregateRepository<?, ?>> repositories,
            HeldAggregates held) {
        this.group = group;
        this.properties = properties;
        this.kafka = kafka;
        this.consumers = consumers;
        this.deadLetters = deadLetters;
        this.json = json;
        this.clock = clock;
        this.ids = ids;
        this.restarts = restarts;
        this.cipher = cipher;
        this.metrics = metrics;
        this.repositories = repositories;
        this.held = held;
    }

    /**
     * The same for another consumer group of this service, which consumes everything for itself: its repositories and listeners
     * are of the group {@code <group>-<name>}, and so are its dead letters.
     */
    public Messaging inGroup(String name) {
        var other = properties.group() + "-" + name;
        return new Messaging(
                other,
                properties,
                kafka,
                consumers,
                deadLetters.ofGroup(other),
                json,
                clock,
                ids,
                restarts,
                cipher,
                metrics,
                repositories,
                held);
    }

    /** All repositories that were made here, beans or not: their outboxes are relayed. */
    public List<AggregateRepository<?, ?>> repositories() {
        return Collections.unmodifiableList(repositories);
    }

    /** Those of them of which more was told than the store holds. */
    public HeldAggregates held() {
        return held;
    }

    /** The repository of aggregates that are changed by commands alone. */
    public <S, E> AggregateRepository<S, E> repository(AggregateType<S, E> type, MongoTemplate mongo) {
        return repository(type, new EventHandlers<>(), mongo);
    }

    /** The repository of aggregates that are changed by commands and by what is consumed. */
    public <S, E> AggregateRepository<S, E> repository(
            AggregateType<S, E> type, EventHandlers<S, E> handlers, MongoTemplate mongo) {
        return repository(type, handlers, DecisionObserver.none(), mongo);
    }

    /** The same, with somebody who follows what is decided and saved. */
    public <S, E> AggregateRepository<S, E> repository(
            AggregateType<S, E> type, EventHandlers<S, E> handlers, DecisionObserver<S> observer, MongoTemplate mongo) {
        var store = new MongoAggregateStore<>(type, mongo, cipher, metrics);
        var timers = new TimerStore(type.collection(), mongo, metrics);
        var outbox = new Outbox<>(
                type.collection(), store, timers, kafka, clock, properties.patience(), restarts::count, metrics);
        var made = new AggregateRepository<>(
                type,
                handlers,
                group,
                source(),
                store,
                timers,
                outbox,
                json,
                clock,
                metrics,
                observer,
                properties.largestMessage(),
                held);
        repositories.add(made);
        return made;
    }

    /**
     * Wakes the aggregates that ask for it (see {@link AggregateType.Draft#wakesAt}).
     *
     * @param awake decides on an aggregate whose time has come, by its state and the time now; what it decides must not want
     *     to be decided again, for an aggregate may be woken twice
     * @param beforeEachLook brings up to date what {@code awake} needs besides; when it fails, nobody is woken
     */
    public <S, E> Timers<S, E> timers(
            AggregateRepository<S, E> repository, BiFunction<S, Instant, List<E>> awake, Runnable beforeEachLook) {
        var replica = ids.random().toString();
        return new Timers<>(
                repository,
                awake,
                beforeEachLook,
                replica,
                clock,
                properties.timers(),
                properties.longestPause(),
                metrics);
    }

    private String source() {
        return "/redress/" + properties.group();
    }

    /**
     * A message of no aggregate: an answer to a sender.
     *
     * @param saying what it answers; the same always gives the same message id
     */
    public OutboxEntry.Message message(
            String topic, String type, String key, Instant time, String causationId, Object data, String saying) {
        var id = Ids.derived(topic, type, saying).toString();
        try {
            return new OutboxEntry.Message(
                    id, source(), topic, type, key, 1, time, causationId, json.writeValueAsString(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + type, e);
        }
    }

    /** Publishes messages that no outbox holds; returns when the broker has them. */
    public void publish(List<OutboxEntry.Message> messages) {
        new MessagePublisher(kafka).publish(messages);
    }

    /** Listens for what these aggregates handle. */
    public BulkListener listener(AggregateRepository<?, ?> repository) {
        return listener(inbox(repository));
    }

    /** As {@link #listener(AggregateRepository)}, where it need not be soon: messages gather so long between two polls. */
    public BulkListener listener(AggregateRepository<?, ?> repository, Duration gather) {
        return listener(inbox(repository), gather);
    }

    /** What reads polls for these aggregates, for a listener that does something besides. */
    public PollHandler inbox(AggregateRepository<?, ?> repository) {
        return new Inbox(repository, deadLetters, json, metrics);
    }

    /** Listens for whole polls. */
    public BulkListener listener(PollHandler handler) {
        return listener(handler, properties.gather());
    }

    /** As {@link #listener(PollHandler)}, where it need not be soon: messages gather so long between two polls. */
    public BulkListener listener(PollHandler handler, Duration gather) {
        var filter = new PoisonFilter(handler, deadLetters, metrics);
        return new BulkListener(
                group, filter, consumers, properties.concurrency(), gather, properties.longestPause(), clock);
    }
}
