package dev.redress.resolution.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.resolution.agreements.domain.Money;
import dev.redress.resolution.casework.domain.Resolution;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * How a cycle was resolved.
 *
 * @param outcome what the customer got out of it
 * @param summary what was done, masked
 * @param firstContact whether it took one contact only
 * @param cost what was paid; absent when nothing was, or in several currencies
 * @param customerSilent whether it ended by rule because the customer did not answer
 * @param by who resolved it
 * @param at when it was resolved
 */
@Schema(name = "Resolution")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ResolutionView(
        Resolution.Outcome outcome,
        String summary,
        boolean firstContact,
        Money cost,
        boolean customerSilent,
        String by,
        Instant at) {
    static ResolutionView of(Resolution it) {
        return new ResolutionView(
                it.outcome(),
                it.summary(),
                it.firstContact(),
                it.cost(),
                it.customerSilent(),
                it.stamp().by(),
                it.stamp().at());
    }
}
