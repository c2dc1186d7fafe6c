package dev.redress.chassis.aggregates;

import java.time.Instant;

/** A message that came too early and waits in its document for what it builds on. */
public record ParkedEvent(
        String topic,
        String id,
        String source,
        String type,
        long version,
        Instant time,
        String causationId,
        String data) {}
