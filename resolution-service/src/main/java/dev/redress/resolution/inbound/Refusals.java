package dev.redress.resolution.inbound;

import dev.redress.chassis.web.Problem;
import dev.redress.resolution.domain.Refusal;
import org.springframework.http.HttpStatus;

/** What a refusal is over HTTP; the only place that knows. */
final class Refusals {
    private Refusals() {}

    static Problem problem(Refusal it) {
        return switch (it.code()) {
            case NO_SUCH_CASE -> Problem.notFound(it.getMessage());
            case NOT_NOW -> new Problem(HttpStatus.CONFLICT, "not-now", it.getMessage());
            case CONFLICT -> new Problem(HttpStatus.CONFLICT, "conflict", it.getMessage());
            case CONTACT_IN_FUTURE -> Problem.invalid("contactedAt", "in-future", it.getMessage());
            case CONTACT_BEFORE_CYCLE -> Problem.invalid("contactedAt", "before-cycle", it.getMessage());
        };
    }
}
