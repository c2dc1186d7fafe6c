package dev.redress.chassis.outbox;

import dev.redress.chassis.events.Ids;
import java.time.Instant;

/**
 * A message that was decided and is still to be told: one entry of a document's outbox.
 *
 * @param id derived from topic, key and version, so it is the same however often the message is sent
 * @param source the CloudEvents source
 * @param reason why it is a dead letter; empty for what is alive
 * @param data the JSON text as it goes over the wire
 */
public record OutboxEntry(
        String id,
        String source,
        String topic,
        String type,
        String key,
        long version,
        Instant time,
        String causationId,
        String data,
        String reason) {

    /**
     * The wish of a document to be woken at another time than before. It lies in the outbox like a message, so that it can
     * no more be lost than one; whoever tells the outbox sets the timer by the state beside it.
     */
    public static OutboxEntry wake(String collection, String key, long revision) {
        var id = Ids.derived(collection, key, "wake", Long.toString(revision)).toString();
        return new OutboxEntry(id, "", "", "", key, revision, Instant.EPOCH, "", "", "");
    }

    /** Whether this is for the timers and not for the broker. */
    public boolean wakes() {
        return topic.isEmpty();
    }
}
