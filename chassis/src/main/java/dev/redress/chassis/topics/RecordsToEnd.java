package dev.redress.chassis.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What lies between where a consumer stands and where its partitions ended when they were asked, and nothing after that. */
public final class RecordsToEnd {
    /** For those who wait until the broker is back. */
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> ends;
    private final int mostEmptyPolls;

    /**
     * Reads on from where the consumer stands.
     *
     * @param mostEmptyPolls after how many polls of half a second in which nothing came there is nothing more to wait for
     */
    public RecordsToEnd(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends, int mostEmptyPolls) {
        this.consumer = consumer;
        this.ends = Map.copyOf(ends);
        this.mostEmptyPolls = mostEmptyPolls;
    }

    /** The next of them; empty when there are no more, or when nothing came for too long. */
    public List<ConsumerRecord<String, byte[]>> next() {
        for (var empty = 0; !isRead() && empty <= mostEmptyPolls; ) {
            var polled = consumer.poll(POLL);
            empty = polled.isEmpty() ? empty + 1 : 0;
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            for (var it : polled) {
                if (it.offset() < ends.get(new TopicPartition(it.topic(), it.partition()))) {
                    records.add(it);
                }
            }
            if (!records.isEmpty()) {
                return records;
            }
        }
        return List.of();
    }

    /** Whether the ends are reached. */
    public boolean isRead() {
        return ends.entrySet().stream().allMatch(it -> consumer.position(it.getKey()) >= it.getValue());
    }
}
