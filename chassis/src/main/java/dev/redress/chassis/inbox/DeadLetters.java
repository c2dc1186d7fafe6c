package dev.redress.chassis.inbox;

import dev.redress.chassis.events.FailureReason;
import dev.redress.chassis.outbox.MessageRecords;
import dev.redress.chassis.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * How many were sent again.
     *
     * @param redriven how many, by full name of the topic
     */
    public record Redriven(Map<String, Integer> redriven) {}

    /** Puts a record among the dead letters; returns when the broker has it. */
    public void add(ConsumerRecord<String, byte[]> record, Exception reason) {
        var topic = Topic.deadLettersOf(group, record.topic());
        var letter = new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
        letter.headers()
                .add(MessageRecords.REASON, FailureReason.describe(reason).getBytes(StandardCharsets.UTF_8));
        LOGGER.atWarn()
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("reason", reason.getClass().getSimpleName())
                .log("dead letter");
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
        var all = new ArrayList<DeadLetter>();
        for (var topic : topics) {
            try (var consumer = consumer()) {
                var ends = begin(consumer, topic);
                var letters = new ArrayList<DeadLetter>();
                for (var poll = next(consumer, ends);
                        !poll.isEmpty() && letters.size() < SHOWN_AT_MOST;
                        poll = next(consumer, ends)) {
                    poll.forEach(record -> letters.add(DeadLetter.of(group, topic, record)));
                }
                all.addAll(letters);
            }
        }
        return all.stream()
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
                var ends = begin(consumer, topic);
                for (var letters = next(consumer, ends); !letters.isEmpty(); letters = next(consumer, ends)) {
                    handler.take(
                            letters.stream().map(it -> asConsumed(topic, it)).toList(), true);
                    counts.merge(topic, letters.size(), Integer::sum);
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

    /** Goes to where the last redrive ended; returns where the letters end now. */
    private Map<TopicPartition, Long> begin(Consumer<String, byte[]> consumer, String topic) {
        var partitions = consumer.partitionsFor(Topic.deadLettersOf(group, topic)).stream()
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .toList();
        consumer.assign(partitions);
        return consumer.endOffsets(partitions);
    }

    /** The next letters before these ends; empty when there are no more. */
    private List<ConsumerRecord<String, byte[]>> next(
            Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        while (consumer.assignment().stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
            var letters = new ArrayList<ConsumerRecord<String, byte[]>>();
            for (var record : consumer.poll(POLL)) {
                if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
                    letters.add(record);
                }
            }
            if (!letters.isEmpty()) {
                return letters;
            }
        }
        return List.of();
    }

    private static ConsumerRecord<String, byte[]> asConsumed(String topic, ConsumerRecord<String, byte[]> letter) {
        var record = new ConsumerRecord<>(topic, letter.partition(), letter.offset(), letter.key(), letter.value());
        letter.headers().forEach(header -> {
            if (!MessageRecords.REASON.equals(header.key())) {
                record.headers().add(header);
            }
        });
        return record;
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
