package dev.redress.analytics.domain;

/** Why it happened, as the case says. */
public enum RootCause {
    PRODUCT_QUALITY,
    SERVICE_PROCESS,
    STAFF_TRAINING,
    SUPPLIER,
    LOGISTICS,
    CUSTOMER_USE,
    NO_FAULT,
    UNKNOWN
}
