package dev.redress.chassis.messaging;

import java.time.Instant;

/**
 * A message that was decided and is still to be told: one entry of a document's outbox.
 *
 * @param id derived from topic, key and version, so it is the same however often the message is sent
 * @param source the CloudEvents source
 * @param reason why it is a dead letter; empty for what is alive
 * @param data the JSON text as it goes over the wire
 */
public record Outgoing(
        String id,
        String source,
        String topic,
        String type,
        String key,
        long version,
        Instant time,
        String causationId,
        String data,
        String reason) {}
