package dev.redress.resolution.casework.domain;

import java.time.Instant;

/**
 * Who put something on record, and when.
 *
 * @param by user name or staff code of one of our people; empty where another stage told it
 */
public record Stamp(String by, Instant at) {

    /** Put on record by another stage, which tells when and not who. */
    static Stamp elsewhere(Instant at) {
        return new Stamp("", at);
    }
}
