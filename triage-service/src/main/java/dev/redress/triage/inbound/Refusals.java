package dev.redress.triage.inbound;

import dev.redress.chassis.web.Problem;
import dev.redress.triage.domain.Refusal;
import java.util.function.Supplier;

/** How a refusal of the domain is told over HTTP. */
final class Refusals {
    private Refusals() {}

    static <T> T asProblems(Supplier<T> use) {
        try {
            return use.get();
        } catch (Refusal e) {
            throw problem(e);
        }
    }

    private static Problem problem(Refusal it) {
        return switch (it.code()) {
            case NO_SUCH_COMPLAINT, NO_SUCH_DEPARTMENT, NO_SUCH_PERSON -> Problem.notFound(it.getMessage());
            case UNKNOWN_CODE -> Problem.invalid(it.field(), "unknown-code", it.getMessage());
            case POINTS_TO_ITSELF -> Problem.invalid(it.field(), "points-to-itself", it.getMessage());
            case WRONG_ORDER -> Problem.invalid(it.field(), "wrong-order", it.getMessage());
            case STILL_NEEDED -> Problem.invalid(it.field(), "still-needed", it.getMessage());
        };
    }
}
