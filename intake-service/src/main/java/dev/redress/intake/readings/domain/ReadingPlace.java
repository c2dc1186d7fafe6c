package dev.redress.intake.readings.domain;

/** Where a customer was read of. */
public enum ReadingPlace {
    COMPLAINT,
    NOTICE,
    CUSTOMER
}
