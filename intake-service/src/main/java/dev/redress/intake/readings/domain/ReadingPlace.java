package dev.redress.intake.readings.domain;

/** Where a customer was read of. */
public enum ReadingPlace {
    COMPLAINT,
    NOTICE,
    CUSTOMER,
    /** A file of a complaint, or the names of its files. */
    ATTACHMENT,
    /** All that is known of a customer, for themselves. */
    COPY
}
