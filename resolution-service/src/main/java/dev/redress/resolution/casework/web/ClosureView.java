package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.domain.Closure;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * Why the follow-up closed the complaint.
 *
 * @param reason the kind of reason
 * @param by who closed it; system when a rule did
 * @param at when it was closed
 */
@Schema(name = "Closing")
record ClosureView(Closure.Reason reason, String by, Instant at) {
    static ClosureView of(Closure it) {
        return new ClosureView(it.reason(), it.stamp().by(), it.stamp().at());
    }
}
