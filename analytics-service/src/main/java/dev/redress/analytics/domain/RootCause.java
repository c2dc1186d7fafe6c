package dev.redress.analytics.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** Why it happened, as the case says. */
public enum RootCause {
    PRODUCT_QUALITY,
    SERVICE_PROCESS,
    STAFF_TRAINING,
    SUPPLIER,
    LOGISTICS,
    CUSTOMER_USE,
    NO_FAULT,
    UNKNOWN;

    public static Optional<RootCause> named(String code) {
        return Stream.of(values()).filter(it -> it.name().equals(code)).findFirst();
    }
}
