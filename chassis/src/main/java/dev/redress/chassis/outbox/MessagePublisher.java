package dev.redress.chassis.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/** Publishes messages that no outbox holds; who asks for it makes sure that they are published again when it fails. */
public final class MessagePublisher {
    /** The producer never gives up on a message that it has taken, and so nobody who waits for it. */
    private static final Duration FOR_EVER = Duration.ofSeconds(Long.MAX_VALUE);

    private final KafkaTemplate<String, byte[]> kafka;

    public MessagePublisher(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    /** Returns when the broker has them. */
    public void publish(List<OutboxEntry.Message> messages) {
        publish(messages, FOR_EVER);
    }

    /**
     * Returns when the broker has them.
     *
     * @throws KafkaException when that is not known within so long; those that the producer has taken may still arrive
     */
    public void publish(List<OutboxEntry.Message> messages, Duration patience) {
        try {
            CompletableFuture.allOf(send(messages).toArray(CompletableFuture[]::new))
                    .get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted before all were published", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("not all could be published", e);
        }
    }

    /** Hands them to the producer in their order; each says where the broker put it, once it has it. */
    public List<CompletableFuture<RecordMetadata>> send(List<OutboxEntry.Message> messages) {
        return messages.stream()
                .map(MessageRecords::of)
                .map(kafka::send)
                .map(it -> it.thenApply(SendResult::getRecordMetadata))
                .toList();
    }
}
