package dev.redress.triage.triaging.domain;

/** What a complaint is about. */
public enum Category {
    EQUIPMENT,
    SERVICE_ATTITUDE,
    SERVICE_QUALITY,
    SUDDEN_INCIDENT,
    PRODUCT_QUALITY,
    DELIVERY,
    PACKAGING,
    RETURN_EXCHANGE,
    BILLING,
    OTHER
}
