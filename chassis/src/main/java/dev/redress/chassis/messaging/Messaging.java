package dev.redress.chassis.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Where a service gets its documents and listeners from; inject it into the methods that declare them as beans. */
public final class Messaging {
    private final MessagingProperties properties;
    private final KafkaTemplate<String, byte[]> kafka;
    private final ConsumerFactory<String, byte[]> consumers;
    private final DeadLetters deadLetters;
    private final ObjectMapper json;
    private final Clock clock;
    private final MeterRegistry metrics;

    Messaging(
            MessagingProperties properties,
            KafkaTemplate<String, byte[]> kafka,
            ConsumerFactory<String, byte[]> consumers,
            DeadLetters deadLetters,
            ObjectMapper json,
            Clock clock,
            MeterRegistry metrics) {
        this.properties = properties;
        this.kafka = kafka;
        this.consumers = consumers;
        this.deadLetters = deadLetters;
        this.json = json;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** The documents of a kind that is changed by commands alone. */
    public <S, E> Documents<S, E> documents(Kind<S, E> kind, MongoTemplate mongo) {
        return documents(kind, new Hearing<>(), mongo);
    }

    /** The documents of a kind that is changed by commands and by what is heard. */
    public <S, E> Documents<S, E> documents(Kind<S, E> kind, Hearing<S, E> hearing, MongoTemplate mongo) {
        var store = new MongoDocuments<>(kind, mongo);
        var outbox = new Outbox<>(kind.collection(), store, kafka, clock, properties.patience(), metrics);
        return new Documents<>(kind, hearing, properties.group(), store, outbox, json, clock, metrics);
    }

    /**
     * A message that no document tells: an answer to a sender.
     *
     * @param saying what it answers; the same always gives the same message id
     */
    public Outgoing message(
            String topic, String type, String key, Instant time, String causationId, Object data, String saying) {
        var id = Ids.derived(topic, type, saying).toString();
        var source = "/redress/" + properties.group();
        try {
            return new Outgoing(id, source, topic, type, key, 1, time, causationId, json.writeValueAsString(data), "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + type, e);
        }
    }

    /** Tells messages that no document holds; returns when the broker has them. */
    public void tell(List<Outgoing> messages) {
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

    /** Listens for what these documents hear. */
    public BulkListener listener(Documents<?, ?> documents) {
        return listener(new Inbox(documents, deadLetters, json, metrics));
    }

    /** Listens for whole polls. */
    public BulkListener listener(PollHandler handler) {
        return new BulkListener(properties.group(), handler, consumers, properties);
    }
}
