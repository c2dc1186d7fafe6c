package dev.redress.chassis.recovery;

import dev.redress.chassis.inbox.Subscriber;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.topics.RecordsToEnd;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Mends what a store that went back in time has lost: hands to the listeners of this service again what came in since a time.
 * What is still known changes nothing; what was forgotten is decided again, and told under the ids and versions that it had, so
 * that readers pass over it. Timers are set anew. What was never heard on a topic, the commands of people, cannot come back this
 * way: it is named, and what is decided on those aggregates from now on is told under versions that nobody has seen.
 */
final class Replay {
    private static final Logger LOGGER = LoggerFactory.getLogger(Replay.class);

    private final Messaging messaging;
    private final StoreCheck check;
    private final ObjectProvider<Subscriber> listeners;
    private final ConsumerFactory<String, byte[]> consumers;

    Replay(
            Messaging messaging,
            StoreCheck check,
            ObjectProvider<Subscriber> listeners,
            ConsumerFactory<String, byte[]> consumers) {
        this.messaging = messaging;
        this.check = check;
        this.listeners = listeners;
        this.consumers = consumers;
    }

    /**
     * What a replay did.
     *
     * @param heard how many messages came in again, by full name of the topic
     * @param mended how many aggregates hold again what was told of them
     * @param lost those that do not: what was told of them last is not in the store, and only people know it
     */
    record Replayed(Map<String, Integer> heard, int mended, List<Loss> lost) {}

    /** Once at a time; may be done again, also from an earlier time. */
    synchronized Replayed since(Instant from) {
        check.check();
        var before = check.losses().size();
        var heard = new TreeMap<String, Integer>();
        listeners.forEach(it ->
                it.handler().topics().forEach(topic -> heard.merge(topic, hear(it, topic, from), Math::max)));
        messaging.repositories().forEach(it -> it.setTimersAnew(from));
        check.forgetWhatIsMended();
        var lost = check.giveUpTheRest();
        LOGGER.atWarn()
                .addKeyValue("from", from)
                .addKeyValue("mended", before - lost.size())
                .addKeyValue("lost", lost.size())
                .log("what came in was replayed");
        return new Replayed(heard, before - lost.size(), lost);
    }

    private int hear(Subscriber listener, String topic, Instant from) {
        var settings = new Properties();
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        try (var consumer = consumers.createConsumer(null, "replay", null, settings)) {
            var all = begin(consumer, topic, from);
            var heard = 0;
            for (var next = all.next(); !next.isEmpty(); next = all.next()) {
                var records = next;
                messaging.held().replaying(() -> listener.handler().take(records, false));
                heard += records.size();
            }
            return heard;
        }
    }

    private static RecordsToEnd begin(Consumer<String, byte[]> consumer, String topic, Instant from) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .toList();
        consumer.assign(partitions);
        var ends = consumer.endOffsets(partitions);
        var times = new HashMap<TopicPartition, Long>();
        partitions.forEach(it -> times.put(it, from.toEpochMilli()));
        consumer.offsetsForTimes(times)
                .forEach((it, found) -> consumer.seek(it, found == null ? ends.get(it) : found.offset()));
        return new RecordsToEnd(consumer, ends, RecordsToEnd.NO_LIMIT);
    }
}
