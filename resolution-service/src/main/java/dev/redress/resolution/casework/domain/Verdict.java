package dev.redress.resolution.casework.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What triage found: what kind of complaint it is, how grave, whose, and under which time limits.
 *
 * @param kind absent unless the nature is COMMUNICATIVE
 * @param arrival absent when it is not known: it came in as it was received
 */
public record Verdict(
        Nature nature,
        Kind kind,
        Category category,
        Severity severity,
        String department,
        String policy,
        Instant receivedAt,
        Instant triagedAt,
        Arrival arrival) {

    /**
     * How it came in.
     *
     * @param at when, which may be long after it was received
     * @param imported whether with a file
     * @param quiet whether nobody is to be told of what was late before
     */
    public record Arrival(Instant at, boolean imported, boolean quiet) {}

    /** When it came in, if it is taken over: with a file, or older than that. */
    Optional<Instant> takenOverAt(Duration allowed) {
        return Optional.ofNullable(arrival)
                .filter(it -> it.imported() || receivedAt.plus(allowed).isBefore(it.at()))
                .map(Arrival::at);
    }

    /** Whether somebody is told of what was late before it came in. */
    boolean tellsWhatWasLate() {
        return arrival == null || !arrival.quiet();
    }

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
