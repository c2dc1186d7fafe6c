package dev.redress.analytics.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.outbox.MessagePublisher;
import dev.redress.chassis.outbox.OutboxEntry;
import dev.redress.chassis.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.KafkaException;

/**
 * What analytics says itself. It has no store but the topics, so nobody is answered before this replica has heard what it said:
 * then it is in the file, and whoever asks next finds it.
 */
public final class OwnMessages {
    private static final String SOURCE = "/redress/analytics";
    private static final ObjectWriter JSON = WireFormat.mapper().writer();

    private final MessagePublisher publisher;
    private final Progress progress;
    private final Duration patience;

    /** @param patience how long the broker, and then the way back, may take */
    OwnMessages(MessagePublisher publisher, Progress progress, Duration patience) {
        this.publisher = publisher;
        this.progress = progress;
        this.patience = patience;
    }

    /**
     * A message of ours: key, version and time make its id.
     *
     * @param name its type and topic
     * @param key what it is about
     * @param time when it happened
     * @param data what it says
     */
    public OutboxEntry.Message message(
            Name name, String key, long version, Instant time, String causationId, Object data) {
        try {
            var id = Ids.derived(name.topic(), name.type(), key, Long.toString(version), time.toString());
            return new OutboxEntry.Message(
                    id.toString(),
                    SOURCE,
                    name.topic(),
                    name.type(),
                    key,
                    version,
                    time,
                    causationId,
                    JSON.writeValueAsString(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + name.type(), e);
        }
    }

    /** Of a message: where it is told, and its type. */
    public record Name(String topic, String type) {}

    /**
     * Says these and returns when they were heard.
     *
     * @throws Problem 503 when that takes too long; what was said may have reached the topic all the same, and saying it again
     *     changes nothing
     */
    public void say(List<OutboxEntry.Message> messages) {
        var end = System.nanoTime() + patience.toNanos();
        var reached = new HashMap<TopicPartition, Long>();
        try {
            for (var it : publisher.send(messages)) {
                var place = it.get(left(end), TimeUnit.NANOSECONDS);
                reached.merge(new TopicPartition(place.topic(), place.partition()), place.offset(), Math::max);
            }
            for (var it : reached.entrySet()) {
                if (!progress.awaitHeard(it.getKey(), it.getValue(), Duration.ofNanos(left(end)))) {
                    throw late("it was said and is not heard back yet: ask again");
                }
            }
        } catch (TimeoutException | ExecutionException | KafkaException e) {
            throw late("the broker is away: say it again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw late("the service stops: say it again");
        }
    }

    private static long left(long end) {
        return Math.max(0, end - System.nanoTime());
    }

    private static Problem late(String why) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", why);
    }
}
