package dev.redress.analytics.alerts.messages;

import dev.redress.analytics.alerts.domain.Observation;
import dev.redress.analytics.domain.AlertSubject;
import java.time.Instant;
import java.util.UUID;

/** Something is out of the ordinary. */
public record AlertRaised(
        UUID alertId,
        int version,
        AlertSubject.Kind kind,
        String dimension,
        String code,
        String measure,
        double actual,
        double expected,
        double threshold,
        Double probability,
        Double recent,
        Long count,
        Instant windowFrom,
        Instant windowTo,
        Instant baselineFrom,
        Instant raisedAt) {
    public static final String TYPE = "alert.raised.v1";

    public static AlertRaised of(UUID id, Observation it, Instant at) {
        var subject = it.subject();
        var numbers = it.numbers();
        return new AlertRaised(
                id,
                1,
                subject.kind(),
                AlertCleared.absent(subject.dimension()),
                AlertCleared.absent(subject.code()),
                subject.measure(),
                numbers.actual(),
                numbers.expected(),
                numbers.threshold(),
                AlertCleared.absent(numbers.probability()),
                AlertCleared.absent(numbers.recent()),
                Double.isNaN(numbers.count()) ? null : (long) numbers.count(),
                it.window().from(),
                it.window().to(),
                it.window().baseline(),
                at);
    }
}
