package dev.redress.intake.complaints;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.topics.RecordsToEnd;
import dev.redress.intake.complaints.domain.ComplaintNumber;
import java.io.IOException;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * The highest number that anybody was told, read from where it was told: the store may have forgotten it, the topic has not.
 * Numbers rise, but for the blocks of replicas, so the newest messages of each partition know it.
 */
final class NumbersTold {
    private static final Logger LOGGER = LoggerFactory.getLogger(NumbersTold.class);
    private static final int NEWEST = 5_000;
    private static final int MOST_EMPTY_POLLS = 20;

    private final String topic;
    private final ConsumerFactory<String, byte[]> consumers;
    private final ObjectMapper json = WireFormat.mapper();

    NumbersTold(String topic, ConsumerFactory<String, byte[]> consumers) {
        this.topic = topic;
        this.consumers = consumers;
    }

    /** The highest serial number of that year; 0 when none was told, or the broker cannot be asked. */
    long highest(int year) {
        var settings = new Properties();
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "5000");
        try (var consumer = consumers.createConsumer(null, "numbers", null, settings)) {
            var newest = newest(consumer);
            var highest = 0L;
            for (var records = newest.next(); !records.isEmpty(); records = newest.next()) {
                for (var it : records) {
                    highest = Math.max(highest, serial(year, it));
                }
            }
            return highest;
        } catch (KafkaException e) {
            // Whoever waited for the broker here would make every request wait for it.
            LOGGER.atWarn()
                    .addKeyValue("reason", e.toString())
                    .log("the numbers that were told cannot be looked up; the store's count is taken as it is");
            return 0;
        }
    }

    private RecordsToEnd newest(Consumer<String, byte[]> consumer) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .collect(Collectors.toSet());
        consumer.assign(partitions);
        var begins = consumer.beginningOffsets(partitions);
        var ends = consumer.endOffsets(partitions);
        partitions.forEach(it -> consumer.seek(it, Math.max(begins.get(it), ends.get(it) - NEWEST)));
        return new RecordsToEnd(consumer, ends, MOST_EMPTY_POLLS);
    }

    private long serial(int year, ConsumerRecord<String, byte[]> record) {
        try {
            var number = json.readTree(record.value()).path("number").asText();
            return ComplaintNumber.serial(year, number).orElse(0);
        } catch (IOException | IllegalArgumentException e) {
            return 0; // Not a message of ours: it told no number.
        }
    }
}
