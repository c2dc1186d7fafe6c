package dev.redress.analytics.ingest;

import dev.redress.analytics.facts.Facts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads all partitions of all topics from where the facts end, also those that come to be later. */
final class PartitionReader implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(PartitionReader.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final Consumer<String, byte[]> consumer;
    private final Facts facts;
    private final Progress progress;

    PartitionReader(Consumer<String, byte[]> consumer, Facts facts, Progress progress) {
        this.consumer = consumer;
        this.facts = facts;
        this.progress = progress;
    }

    /**
     * Looks for partitions that are not followed yet, and where the others end; returns whether every topic was found.
     *
     * @throws org.apache.kafka.common.errors.TimeoutException when the broker is away, which polling does not tell
     */
    boolean lookRound() {
        var found = new HashSet<TopicPartition>();
        var complete = true;
        for (var topic : EventReader.TOPICS) {
            var partitions = consumer.partitionsFor(topic, PATIENCE);
            complete &= !partitions.isEmpty();
            partitions.forEach(it -> found.add(new TopicPartition(topic, it.partition())));
        }
        var known = consumer.assignment();
        var fresh = found.stream().filter(it -> !known.contains(it)).collect(Collectors.toSet());
        if (!fresh.isEmpty()) {
            found.addAll(known);
            consumer.assign(found);
            goToPlaces(fresh);
        }
        consumer.endOffsets(consumer.assignment(), PATIENCE).forEach(progress::reaches);
        return complete;
    }

    private void goToPlaces(Set<TopicPartition> partitions) {
        var places = facts.places();
        for (var partition : partitions) {
            var place = places.get(partition);
            if (place == null) {
                consumer.seekToBeginning(Set.of(partition));
            } else {
                consumer.seek(partition, place.next());
            }
        }
        progress.heard(places);
    }

    boolean hasAny() {
        return !consumer.assignment().isEmpty();
    }

    /** The next records; none when there are none for a while. */
    List<ConsumerRecord<String, byte[]>> next(Duration patience) {
        try {
            var records = consumer.poll(patience);
            var all = new ArrayList<ConsumerRecord<String, byte[]>>(records.count());
            records.forEach(all::add);
            return all;
        } catch (OffsetOutOfRangeException e) {
            startOver(e.partitions());
            return List.of();
        }
    }

    /** The place is gone: the topic was made anew, or it keeps its records for a shorter time than we were away. */
    private void startOver(Set<TopicPartition> partitions) {
        partitions.forEach(it -> LOGGER.atWarn()
                .addKeyValue("partition", it)
                .log("the place is no longer there; going on with the oldest record that is"));
        consumer.seekToBeginning(partitions);
    }

    /** Notes how far the topics reach, as the last answers of the broker told; returns whether all of it was heard. */
    boolean measure() {
        var caughtUp = true;
        for (var partition : consumer.assignment()) {
            var lag = consumer.currentLag(partition);
            if (lag.isPresent()) {
                progress.reaches(partition, consumer.position(partition, PATIENCE) + lag.getAsLong());
            }
            caughtUp &= lag.isPresent() && lag.getAsLong() == 0;
        }
        return caughtUp;
    }

    @Override
    public void close() {
        consumer.close(FAREWELL);
    }
}
