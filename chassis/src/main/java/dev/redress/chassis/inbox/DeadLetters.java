package dev.redress.chassis.inbox;

import dev.redress.chassis.events.Poison;
import dev.redress.chassis.outbox.MessageRecords;
import dev.redress.chassis.topics.RecordsToEnd;
import dev.redress.chassis.topics.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * The messages that could not be read or decided: each lies on {@code <group>.<topic>-dlt} as it came, with its reason, and
 * can be sent again. How far they were sent again is kept by the broker as the offsets of the group {@code <group>.redrive}.
 *
 * <p>The payload is left out of one that is larger than the broker takes, and of one that may hold what nobody has masked yet.
 * Such a letter says where the record lies, how large it is, and its SHA-256; it is sent again from there, as long as its
 * topic keeps it.
 */
public final class DeadLetters {
    private static final Logger LOGGER = LoggerFactory.getLogger(DeadLetters.class);
    private static final Duration POLL = Duration.ofMillis(500);
    /** How many are shown, the oldest. */
    public static final int SHOWN_AT_MOST = 500;

    private final String group;
    private final Object oneAtATime;
    private final KafkaTemplate<String, byte[]> kafka;
    private final ConsumerFactory<String, byte[]> consumers;

    public DeadLetters(String group, KafkaTemplate<String, byte[]> kafka, ConsumerFactory<String, byte[]> consumers) {
        this(group, new Object(), kafka, consumers);
    }

    private DeadLetters(
            String group,
            Object oneAtATime,
            KafkaTemplate<String, byte[]> kafka,
            ConsumerFactory<String, byte[]> consumers) {
        this.group = group;
        this.oneAtATime = oneAtATime;
        this.kafka = kafka;
        this.consumers = consumers;
    }

    /** Those of a listener, which may be of a group of its own. */
    public DeadLetters of(Subscriber listener) {
        return ofGroup(listener.group(group));
    }

    public DeadLetters ofGroup(String other) {
        return new DeadLetters(other, oneAtATime, kafka, consumers);
    }

    /** What becomes of the payload of a record. */
    public enum Payload {
        /** It lies among the dead letters, as long as those are kept. */
        KEPT,
        /** It stays where it came in, and is forgotten with that. */
        LEFT_OUT
    }

    /**
     * How many were sent again.
     *
     * @param redriven how many, by full name of the topic
     */
    public record Redriven(Map<String, Integer> redriven) {}

    /** Puts a record among the dead letters; returns when the broker has it, in one form or another. */
    public void add(ConsumerRecord<String, byte[]> record, Throwable reason, Payload payload) {
        LOGGER.atWarn()
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("reason", reason.getClass().getSimpleName())
                .log("dead letter");
        if (payload == Payload.LEFT_OUT) {
            send(LetterRecords.withoutPayload(group, record, reason, "it may tell of a person"));
            return;
        }
        try {
            send(LetterRecords.whole(group, record, reason));
        } catch (KafkaException e) {
            if (!Poison.isTooLarge(e)) {
                throw e;
            }
            send(LetterRecords.withoutPayload(group, record, reason, "it is larger than the broker takes"));
        }
    }

    private void send(ProducerRecord<String, byte[]> letter) {
        try {
            kafka.send(letter).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted before the dead letter was written", e);
        } catch (ExecutionException e) {
            throw new KafkaException("dead letter not written", e);
        }
    }

    /** Those that wait to be sent again, the oldest first. */
    public List<DeadLetter> waiting(Iterable<String> topics) {
        var found = new ArrayList<DeadLetter>();
        for (var topic : topics) {
            try (var consumer = consumer()) {
                var all = begin(consumer, topic);
                var letters = new ArrayList<DeadLetter>();
                for (var poll = all.next(); !poll.isEmpty() && letters.size() < SHOWN_AT_MOST; poll = all.next()) {
                    poll.forEach(record -> letters.add(DeadLetter.of(group, topic, record)));
                }
                found.addAll(letters);
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(DeadLetter::at))
                .limit(SHOWN_AT_MOST)
                .toList();
    }

    /**
     * Hands the dead letters of a handler's topics to the handler again, those that are there when it starts. What still
     * cannot be decided becomes a dead letter once more.
     */
    public Redriven redrive(PollHandler handler, Iterable<String> topics) {
        synchronized (oneAtATime) {
            return new Redriven(sendAgain(handler, topics));
        }
    }

    private Map<String, Integer> sendAgain(PollHandler handler, Iterable<String> topics) {
        var counts = new HashMap<String, Integer>();
        for (var topic : topics) {
            try (var consumer = consumer()) {
                var all = begin(consumer, topic);
                for (var letters = all.next(); !letters.isEmpty(); letters = all.next()) {
                    var records = letters.stream()
                            .flatMap(it -> asConsumed(topic, it).stream())
                            .toList();
                    handler.take(records, true);
                    counts.merge(topic, records.size(), Integer::sum);
                    consumer.commitSync(behind(letters));
                }
            }
        }
        return counts;
    }

    private Consumer<String, byte[]> consumer() {
        var settings = new Properties();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group + ".redrive");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return consumers.createConsumer(group + ".redrive", "", "", settings);
    }

    /** From where the last redrive ended to where the letters end now. */
    private RecordsToEnd begin(Consumer<String, byte[]> consumer, String topic) {
        var partitions = consumer.partitionsFor(Topic.deadLettersOf(group, topic)).stream()
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .toList();
        consumer.assign(partitions);
        return new RecordsToEnd(consumer, consumer.endOffsets(partitions), RecordsToEnd.NO_LIMIT);
    }

    /** The record that a letter is about; empty when its topic no longer keeps it. */
    private Optional<ConsumerRecord<String, byte[]>> asConsumed(String topic, ConsumerRecord<String, byte[]> letter) {
        var origin = LetterRecords.origin(topic, letter);
        if (origin.isPresent()) {
            return fetch(origin.get());
        }
        var record = new ConsumerRecord<>(topic, letter.partition(), letter.offset(), letter.key(), letter.value());
        letter.headers().forEach(header -> {
            if (!MessageRecords.REASON.equals(header.key())) {
                record.headers().add(header);
            }
        });
        return Optional.of(record);
    }

    private Optional<ConsumerRecord<String, byte[]>> fetch(LetterRecords.Origin origin) {
        var partition = origin.partition();
        try (var consumer = consumer()) {
            consumer.assign(List.of(partition));
            var begin = consumer.beginningOffsets(List.of(partition)).get(partition);
            var end = consumer.endOffsets(List.of(partition)).get(partition);
            if (begin <= origin.offset() && origin.offset() < end) {
                consumer.seek(partition, origin.offset());
                while (consumer.position(partition) <= origin.offset()) {
                    for (var record : consumer.poll(POLL)) {
                        if (origin.is(record)) {
                            return Optional.of(record);
                        }
                    }
                }
            }
        }
        LOGGER.atWarn()
                .addKeyValue("topic", partition.topic())
                .addKeyValue("partition", partition.partition())
                .addKeyValue("offset", origin.offset())
                .log("a dead letter cannot be sent again: its topic no longer keeps what it is about");
        return Optional.empty();
    }

    private static Map<TopicPartition, OffsetAndMetadata> behind(List<ConsumerRecord<String, byte[]>> letters) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        letters.forEach(it -> offsets.merge(
                new TopicPartition(it.topic(), it.partition()),
                new OffsetAndMetadata(it.offset() + 1),
                (a, b) -> a.offset() > b.offset() ? a : b));
        return offsets;
    }
}
