package dev.redress.chassis.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.Kind;
import dev.redress.chassis.aggregates.MongoAggregateStore;
import dev.redress.chassis.events.Envelope;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.inbox.BulkListener;
import dev.redress.chassis.inbox.DeadLetters;
import dev.redress.chassis.inbox.Inbox;
import dev.redress.chassis.inbox.PollHandler;
import dev.redress.chassis.outbox.Outbox;
import dev.redress.chassis.outbox.OutboxEntry;
import dev.redress.chassis.timers.TimerStore;
import dev.redress.chassis.timers.Timers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiFunction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Where a service gets its documents and listeners from; inject it into the methods that declare them as beans. */
public final class Messaging {
    private final String group;
    private final MessagingProperties properties;
    private final KafkaTemplate<String, byte[]> kafka;
    private final ConsumerFactory<String, byte[]> consumers;
    private final DeadLetters deadLetters;
    private final ObjectMapper json;
    private final Clock clock;
    private final Ids ids;
    private final MeterRegistry metrics;

    Messaging(
            String group,
            MessagingProperties properties,
            KafkaTemplate<String, byte[]> kafka,
            ConsumerFactory<String, byte[]> consumers,
            DeadLetters deadLetters,
            ObjectMapper json,
            Clock clock,
            Ids ids,
            MeterRegistry metrics) {
        this.group = group;
        this.properties = properties;
        this.kafka = kafka;
        this.consumers = consumers;
        this.deadLetters = deadLetters;
        this.json = json;
        this.clock = clock;
        this.ids = ids;
        this.metrics = metrics;
    }

    /**
     * The same for another consumer group of this service, which hears everything for itself: its documents and listeners
     * are of the group {@code <group>-<name>}, and so are its dead letters.
     */
    public Messaging inGroup(String name) {
        var other = properties.group() + "-" + name;
        return new Messaging(
                other, properties, kafka, consumers, deadLetters.ofGroup(other), json, clock, ids, metrics);
    }

    /** The documents of a kind that is changed by commands alone. */
    public <S, E> AggregateRepository<S, E> documents(Kind<S, E> kind, MongoTemplate mongo) {
        return documents(kind, new EventHandlers<>(), mongo);
    }

    /** The documents of a kind that is changed by commands and by what is heard. */
    public <S, E> AggregateRepository<S, E> documents(
            Kind<S, E> kind, EventHandlers<S, E> hearing, MongoTemplate mongo) {
        var store = new MongoAggregateStore<>(kind, mongo);
        var timers = new TimerStore(kind.collection(), mongo);
        var outbox = new Outbox<>(kind, store, timers, kafka, clock, properties.patience(), metrics);
        return new AggregateRepository<>(kind, hearing, group, source(), store, timers, outbox, json, clock, metrics);
    }

    /**
     * Wakes the documents of a kind that asks for it (see {@link Kind#wakeAt}).
     *
     * @param awake decides on a document whose time has come, by its state and the time now; what it decides must not want
     *     to be decided again, for a document may be woken twice
     * @param beforeEachLook brings up to date what {@code awake} needs besides; when it fails, nobody is woken
     */
    public <S, E> Timers<S, E> timers(
            AggregateRepository<S, E> documents, BiFunction<S, Instant, List<E>> awake, Runnable beforeEachLook) {
        var replica = ids.random().toString();
        return new Timers<>(documents, awake, beforeEachLook, replica, clock, properties, metrics);
    }

    private String source() {
        return "/redress/" + properties.group();
    }

    /**
     * A message that no document tells: an answer to a sender.
     *
     * @param saying what it answers; the same always gives the same message id
     */
    public OutboxEntry message(
            String topic, String type, String key, Instant time, String causationId, Object data, String saying) {
        var id = Ids.derived(topic, type, saying).toString();
        try {
            return new OutboxEntry(
                    id, source(), topic, type, key, 1, time, causationId, json.writeValueAsString(data), "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + type, e);
        }
    }

    /** Tells messages that no document holds; returns when the broker has them. */
    public void tell(List<OutboxEntry> messages) {
        var sent = messages.stream().map(Envelope::record).map(kafka::send).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(sent).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted before all were told", e);
        } catch (ExecutionException e) {
            throw new KafkaException("not all could be told", e);
        }
    }

    /** Subscriber for what these documents hear. */
    public BulkListener listener(AggregateRepository<?, ?> documents) {
        return listener(inbox(documents));
    }

    /** What reads polls for these documents, for a listener that does something besides. */
    public PollHandler inbox(AggregateRepository<?, ?> documents) {
        return new Inbox(documents, deadLetters, json, metrics);
    }

    /** Subscriber for whole polls. */
    public BulkListener listener(PollHandler handler) {
        return new BulkListener(group, handler, consumers, properties);
    }
}
