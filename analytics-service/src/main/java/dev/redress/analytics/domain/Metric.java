package dev.redress.analytics.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** What the clocks of a case time. */
public enum Metric {
    FIRST_RESPONSE,
    FINDINGS_REPLY,
    RESOLUTION,
    APPROVAL,
    TASK,
    MEDIATION,
    PROMISE,
    STATUTORY;

    public static Optional<Metric> named(String code) {
        return Stream.of(values()).filter(it -> it.name().equals(code)).findFirst();
    }
}
