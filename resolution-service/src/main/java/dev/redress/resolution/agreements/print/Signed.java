package dev.redress.resolution.agreements.print;

import java.time.Instant;

/**
 * How the customer accepted, as the paper says it.
 *
 * @param reference where the proof is, such as a recording or a scan; empty when there is none beside the link itself
 */
public record Signed(Way way, Instant at, String reference) {

    /** Ways to accept. */
    public enum Way {
        LINK,
        CALL,
        SCAN
    }
}
