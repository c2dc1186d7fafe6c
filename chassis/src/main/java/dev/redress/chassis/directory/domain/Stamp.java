package dev.redress.chassis.directory.domain;

import java.time.Instant;

/**
 * Who put something on record, and when.
 *
 * @param by user name or staff code of one of our people; {@link #SYSTEM} for what happens by itself; empty
 *     where another stage put it on record, which tells when and not who
 */
public record Stamp(String by, Instant at) {
    public static final String SYSTEM = "redress";

    /** Nobody did it; it was time. */
    public static Stamp bySystem(Instant at) {
        return new Stamp(SYSTEM, at);
    }

    /** Put on record by another stage. */
    public static Stamp byAnotherStage(Instant at) {
        return new Stamp("", at);
    }
}
