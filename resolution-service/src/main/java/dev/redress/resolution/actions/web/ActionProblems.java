package dev.redress.resolution.actions.web;

import dev.redress.chassis.web.Problem;
import dev.redress.resolution.actions.domain.ActionRefusal;
import org.springframework.http.HttpStatus;

/** What a refusal is over HTTP. */
final class ActionProblems {
    private ActionProblems() {}

    static Problem problem(ActionRefusal it) {
        return switch (it.code()) {
            case NO_SUCH_ACTION -> Problem.notFound(it.getMessage());
            case NOT_NOW -> new Problem(HttpStatus.CONFLICT, "not-now", it.getMessage());
            case CONFLICT, NOTHING_NEW -> new Problem(HttpStatus.CONFLICT, "conflict", it.getMessage());
            case DUE_IN_PAST -> Problem.invalid("dueOn", "in-past", it.getMessage());
            case UNKNOWN_DEPARTMENT -> Problem.invalid("department", "unknown-code", it.getMessage());
            case UNKNOWN_OWNER -> Problem.invalid("owner", "unknown-code", it.getMessage());
            case OWN_WORK -> new Problem(HttpStatus.FORBIDDEN, "own-work", it.getMessage());
        };
    }
}
