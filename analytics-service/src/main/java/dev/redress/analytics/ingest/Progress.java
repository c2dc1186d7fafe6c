package dev.redress.analytics.ingest;

import dev.redress.analytics.domain.Position;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.actuate.health.Health;

/** How far each topic was heard and how far it reaches, as far as this process knows. */
public final class Progress {
    private final Map<TopicPartition, Position> places = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> ends = new ConcurrentHashMap<>();
    private volatile boolean caughtUp;

    public Progress(MeterRegistry metrics) {
        for (var topic : EventReader.TOPICS) {
            Gauge.builder("inbox.lag", () -> lag(topic))
                    .description("records of the topic that are not heard yet")
                    .tag("topic", topic)
                    .register(metrics);
            Gauge.builder("inbox.newest", () -> newest(topic))
                    .description("when the newest event heard of the topic happened, in Unix time")
                    .baseUnit("seconds")
                    .tag("topic", topic)
                    .register(metrics);
        }
    }

    /** The end of a partition (the offset that its next record will have) when it was last looked at. */
    public OptionalLong end(TopicPartition partition) {
        var end = ends.get(partition);
        return end == null ? OptionalLong.empty() : OptionalLong.of(end);
    }

    /** All partitions that were found, also those without a record. */
    public Set<TopicPartition> partitions() {
        return Set.copyOf(ends.keySet());
    }

    /** Everything that there was has been heard. What comes later is told by the marks of each figure. */
    void caughtUp() {
        caughtUp = true;
    }

    /** Whether everything that there was at the start has been heard. */
    public boolean isCaughtUp() {
        return caughtUp;
    }

    /** Some of what was heard is to be heard again. */
    void behind() {
        caughtUp = false;
    }

    /** Whether figures are whole, but for what comes just now: not before everything was heard once. */
    Health health() {
        if (caughtUp) {
            return Health.up().build();
        }
        var left = EventReader.TOPICS.stream().mapToLong(it -> (long) lag(it)).sum();
        return Health.outOfService()
                .withDetail("reason", "not everything was heard since the start: figures are partial")
                .withDetail("left", left)
                .build();
    }

    void heard(Map<TopicPartition, Position> further) {
        further.forEach((partition, place) -> places.merge(partition, place, Position::and));
        synchronized (places) {
            places.notifyAll();
        }
    }

    /** Whether a record was heard, after as long as that takes or patience lasts. */
    boolean awaitHeard(TopicPartition partition, long offset, Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        synchronized (places) {
            while (next(partition) <= offset) {
                var left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(places, left);
            }
            return true;
        }
    }

    void reaches(TopicPartition partition, long end) {
        ends.put(partition, end);
    }

    private double lag(String topic) {
        return ends.entrySet().stream()
                .filter(it -> it.getKey().topic().equals(topic))
                .mapToLong(it -> Math.max(0, it.getValue() - next(it.getKey())))
                .sum();
    }

    private long next(TopicPartition partition) {
        var place = places.get(partition);
        return place == null ? 0 : place.next();
    }

    private double newest(String topic) {
        return places.entrySet().stream()
                        .filter(it -> it.getKey().topic().equals(topic))
                        .mapToLong(it -> it.getValue().newest().toEpochMilli())
                        .max()
                        .orElse(0)
                / 1000.0;
    }
}
