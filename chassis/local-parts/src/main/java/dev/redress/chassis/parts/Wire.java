package dev.redress.chassis.parts;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.message.Encoding;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.kafka.CloudEventSerializer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What tests and the demonstration do with topics: make them, send events and garbage, read everything back and wait until
 * it is there. Each sending returns when the broker has the record; each waiting ends as {@link Patience} says.
 */
public final class Wire implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DEAD_LETTERS = "-dlt";

    private final Map<String, Object> connection;
    private final Producer<String, byte[]> producer;
    private final Map<String, Tail> tails = new HashMap<>();

    private Wire(String bootstrapServers) {
        connection = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        producer = new KafkaProducer<>(connection, new StringSerializer(), new ByteArraySerializer());
    }

    public static Wire to(String bootstrapServers) {
        return new Wire(bootstrapServers);
    }

    /** Makes the topics that are missing, with six partitions. */
    public Wire topics(String... names) {
        try (var admin = Admin.create(connection)) {
            var wanted = Arrays.stream(names)
                    .map(name -> new NewTopic(name, Optional.of(6), Optional.empty()))
                    .toList();
            for (var made : admin.createTopics(wanted).values().values()) {
                ignoringExisting(() -> made.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            }
        }
        return this;
    }

    /** An event as other systems would write it, with an id of its own; {@code json} is its data. */
    public static CloudEvent event(String type, String source, String subject, String json) {
        return CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withType(type)
                .withSource(URI.create(source))
                .withSubject(subject)
                .withData("application/json", json.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    /** Sends an event in binary mode, keyed by its subject, written by the official CloudEvents SDK. */
    public void send(String topic, CloudEvent event) {
        send(topic, event.getSubject(), event, Encoding.BINARY);
    }

    /** Sends an event in structured mode, keyed by its subject, written by the official CloudEvents SDK. */
    public void sendStructured(String topic, CloudEvent event) {
        send(topic, event.getSubject(), event, Encoding.STRUCTURED);
    }

    /** Sends bytes as they are, for what no decent writer would send. */
    public void sendRaw(String topic, String key, byte[] value, Map<String, String> headers) {
        var message = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        send(message);
    }

    /** Sends a record as it was received, for deliveries that come twice. */
    public void sendAgain(Received received) {
        sendRaw(
                received.topic(),
                received.key(),
                received.value() == null ? null : received.value().getBytes(StandardCharsets.UTF_8),
                received.headers());
    }

    /** Everything the topic holds now; in order within a partition, and so within a key. */
    public synchronized List<Received> all(String topic) {
        return tails.computeIfAbsent(topic, name -> new Tail(connection, name)).read();
    }

    /** What the topic holds now for one subject (or, where a record has none, one key), in order. */
    public List<Received> of(String topic, String subject) {
        return all(topic).stream().filter(it -> subject.equals(it.subject())).toList();
    }

    /** Waits until what the topic holds for the subject is as wanted, and returns it. */
    public List<Received> await(String topic, String subject, Predicate<List<Received>> wanted) {
        return Patience.await(topic + " for " + subject)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> of(topic, subject), wanted);
    }

    /**
     * What the topic holds now for one subject, each event once. Whoever tells may tell again when it does not know whether it
     * was heard, with the same id, and readers pass over that; {@link #of} does not. A dead letter that was put aside twice lies
     * there twice.
     */
    public List<Received> told(String topic, String subject) {
        return once(of(topic, subject));
    }

    /** Waits until the topic holds at least so many events for the subject, and returns them as {@link #told} does. */
    public List<Received> await(String topic, String subject, int atLeast) {
        return once(await(topic, subject, it -> once(it).size() >= atLeast));
    }

    private static List<Received> once(List<Received> all) {
        var ids = new HashSet<String>();
        return all.stream()
                .filter(it -> it.id() == null || it.topic().endsWith(DEAD_LETTERS) || ids.add(it.id()))
                .toList();
    }

    /** Waits until the topic holds an event of the type for the subject, and returns the last one. */
    public Received awaitType(String topic, String subject, String type) {
        var all = await(topic, subject, it -> it.stream().anyMatch(each -> type.equals(each.type())));
        return all.stream()
                .filter(it -> type.equals(it.type()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    @Override
    public synchronized void close() {
        producer.close(Duration.ofSeconds(1));
        tails.values().forEach(Tail::close);
    }

    private void send(String topic, String key, CloudEvent event, Encoding encoding) {
        try (var serializer = new CloudEventSerializer()) {
            serializer.configure(
                    Map.of(
                            CloudEventSerializer.ENCODING_CONFIG,
                            encoding,
                            CloudEventSerializer.EVENT_FORMAT_CONFIG,
                            JsonFormat.CONTENT_TYPE),
                    false);
            var message = new ProducerRecord<String, byte[]>(topic, key, null);
            var value = serializer.serialize(topic, message.headers(), event);
            send(new ProducerRecord<>(topic, null, key, value, message.headers()));
        }
    }

    private void send(ProducerRecord<String, byte[]> message) {
        ignoringExisting(() -> producer.send(message).get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }

    private interface Request {
        void run() throws ExecutionException, InterruptedException, TimeoutException;
    }

    private static void ignoringExisting(Request request) {
        try {
            request.run();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e.getCause());
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("the broker did not answer within " + PATIENCE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
