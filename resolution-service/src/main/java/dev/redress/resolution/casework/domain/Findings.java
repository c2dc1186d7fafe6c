package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;
import java.time.Instant;

/**
 * What the customer was told of the inquiry.
 *
 * @param cause why it happened, as told
 * @param opinion what the company thinks of it, as told
 * @param solutionPromisedFor until when a solution was promised, absent when not
 */
public record Findings(Channel channel, String cause, String opinion, Instant solutionPromisedFor, Stamp stamp) {

    Findings told(Stamp when) {
        return new Findings(channel, cause, opinion, solutionPromisedFor, when);
    }

    boolean repeats(Findings earlier) {
        return earlier != null
                && equals(new Findings(
                        earlier.channel, earlier.cause, earlier.opinion, earlier.solutionPromisedFor, stamp));
    }
}
