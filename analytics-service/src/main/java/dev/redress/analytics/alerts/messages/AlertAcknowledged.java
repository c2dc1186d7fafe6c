package dev.redress.analytics.alerts.messages;

import java.time.Instant;
import java.util.UUID;

/** Somebody looks after it. */
public record AlertAcknowledged(UUID alertId, int version, String note, Instant acknowledgedAt, String by) {
    public static final String TYPE = "alert.acknowledged.v1";

    public static AlertAcknowledged of(UUID id, int version, String note, Instant at, String by) {
        return new AlertAcknowledged(id, version, AlertCleared.absent(note), at, by);
    }
}
