package dev.redress.chassis.directory.domain;

import java.time.Instant;

/**
 * Who put something on record, and when it happened.
 *
 * @param by user name or staff code of one of our people; {@link #SYSTEM} for what happens by itself; empty
 *     where another stage put it on record, which tells when and not who
 * @param at when it happened
 * @param recordedAt when it was put on record, where that was later; absent where it was then
 */
public record Stamp(String by, Instant at, Instant recordedAt) {
    public static final String SYSTEM = "redress";

    /** Put on record as it happened. */
    public Stamp(String by, Instant at) {
        this(by, at, null);
    }

    /** When it was put on record. */
    public Instant recorded() {
        return recordedAt == null ? at : recordedAt;
    }

    /** Nobody did it; it was time. */
    public static Stamp bySystem(Instant at) {
        return new Stamp(SYSTEM, at);
    }

    /** Put on record by another stage. */
    public static Stamp byAnotherStage(Instant at) {
        return new Stamp("", at);
    }
}
