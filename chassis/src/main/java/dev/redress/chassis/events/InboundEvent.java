package dev.redress.chassis.events;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.topics.Topic;
import java.time.Instant;

/**
 * A message as it came in: its CloudEvents attributes, its data, and whose document it addresses.
 *
 * @param topic where it was consumed
 * @param id the one id that the message has for ever, also when it is sent again
 * @param source the CloudEvents source
 * @param type the CloudEvents type, for example {@code complaint.triaged.v1}
 * @param key the id of the document that it is about (CloudEvents subject)
 * @param version its place, from 1 on, among the messages of this topic about this document
 * @param time when what it tells happened
 * @param causationId what caused it, empty when the sender does not say
 * @param data the CloudEvents data
 * @param redriven true when an operator sends a dead letter again
 */
public record InboundEvent(
        String topic,
        String id,
        String source,
        String type,
        String key,
        long version,
        Instant time,
        String causationId,
        JsonNode data,
        boolean redriven) {

    /** The name under which a document remembers the topic: its last part, since field names hold no dots. */
    public String stage() {
        return Topic.stageOf(topic);
    }

    /** How a document notes one message of one topic that it still owes a decision. */
    public String mark() {
        return stage() + ":" + version;
    }
}
