package dev.redress.resolution.casework.web;

import dev.redress.chassis.web.Problem;
import dev.redress.resolution.casework.domain.CaseRefusal;
import org.springframework.http.HttpStatus;

/** What a refusal is over HTTP; the only place that knows. */
final class CaseProblems {
    private CaseProblems() {}

    static Problem problem(CaseRefusal it) {
        return switch (it.code()) {
            case NO_SUCH_CASE, NO_SUCH_PART -> Problem.notFound(it.getMessage());
            case NOT_NOW -> new Problem(HttpStatus.CONFLICT, "not-now", it.getMessage());
            case CHANGED -> new Problem(HttpStatus.CONFLICT, "changed", it.getMessage());
            case CONFLICT -> new Problem(HttpStatus.CONFLICT, "conflict", it.getMessage());
            case SUPERSEDED -> new Problem(HttpStatus.CONFLICT, "superseded", it.getMessage());
            case NOT_ALLOWED -> new Problem(HttpStatus.FORBIDDEN, "not-allowed", it.getMessage());
            case INVALID -> Problem.invalid(it.field(), "invalid", it.getMessage());
            case CONTACT_IN_FUTURE -> Problem.invalid("contactedAt", "in-future", it.getMessage());
            case CONTACT_BEFORE_CYCLE -> Problem.invalid("contactedAt", "before-cycle", it.getMessage());
        };
    }
}
