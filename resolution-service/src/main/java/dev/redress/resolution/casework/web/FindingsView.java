package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.Findings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What the customer was told of the inquiry.
 *
 * @param channel how the customer was told
 * @param cause what was found, masked
 * @param opinion what the customer said to it, masked
 * @param solutionPromisedFor by when a solution was promised
 * @param by who told the customer
 * @param at when the customer was told
 */
@Schema(name = "Findings")
record FindingsView(Channel channel, String cause, String opinion, Instant solutionPromisedFor, String by, Instant at) {
    static FindingsView of(Findings it) {
        return new FindingsView(
                it.channel(),
                it.cause(),
                it.opinion(),
                it.solutionPromisedFor(),
                it.stamp().by(),
                it.stamp().at());
    }
}
