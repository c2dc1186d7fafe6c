package dev.redress.resolution.casework.domain;

import java.time.Instant;

/**
 * What triage found: what kind of complaint it is, how grave, whose, and under which time limits.
 *
 * @param kind absent unless the nature is COMMUNICATIVE
 */
public record Verdict(
        Nature nature,
        Kind kind,
        Category category,
        Severity severity,
        String department,
        String policy,
        Instant receivedAt,
        Instant triagedAt) {

    /** Whether something went wrong, or the customer wishes to be helped, advised or heard. */
    public enum Nature {
        VALID,
        COMMUNICATIVE
    }

    /** What a communicative complaint asks for. */
    public enum Kind {
        HELP,
        CONSULT,
        VENT
    }

    /** What it is about. */
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

    /** How grave, S1 being the gravest. */
    public enum Severity {
        S1,
        S2,
        S3,
        S4
    }
}
