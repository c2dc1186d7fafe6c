package dev.redress.analytics.alerts.messages;

import dev.redress.analytics.domain.AlertSubject;
import java.time.Instant;
import java.util.UUID;

/** It is back to what was usual. */
public record AlertCleared(
        UUID alertId,
        int version,
        AlertSubject.Kind kind,
        String dimension,
        String code,
        Double actual,
        Instant clearedAt) {
    public static final String TYPE = "alert.cleared.v1";

    public static AlertCleared of(UUID id, int version, AlertSubject it, double actual, Instant at) {
        return new AlertCleared(id, version, it.kind(), absent(it.dimension()), absent(it.code()), absent(actual), at);
    }

    static String absent(String code) {
        return code.isEmpty() ? null : code;
    }

    static Double absent(double number) {
        return Double.isNaN(number) ? null : number;
    }
}
