package dev.redress.followup.followups.web;

import dev.redress.chassis.web.Problem;
import dev.redress.followup.followups.domain.FollowUpRefusal;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** What a refusal is over HTTP; the only place that knows. */
public final class FollowUpRefusals {
    private FollowUpRefusals() {}

    public static <T> T asProblems(Supplier<T> use) {
        try {
            return use.get();
        } catch (FollowUpRefusal e) {
            throw problem(e);
        }
    }

    private static Problem problem(FollowUpRefusal it) {
        return switch (it.code()) {
            case NO_SUCH_FOLLOWUP -> Problem.notFound(it.getMessage());
            case NOT_NOW -> new Problem(HttpStatus.CONFLICT, "not-now", it.getMessage());
            case ANSWERED -> new Problem(HttpStatus.CONFLICT, "answered", it.getMessage());
            case OVER -> new Problem(HttpStatus.CONFLICT, "over", it.getMessage());
            case PARTY -> new Problem(HttpStatus.FORBIDDEN, "party", it.getMessage());
            case NEEDED -> Problem.invalid(it.field(), "needed", it.getMessage());
            case CONTRADICTION -> Problem.invalid(it.field(), "contradiction", it.getMessage());
            case WRONG_ORDER -> Problem.invalid(it.field(), "wrong-order", it.getMessage());
            case IN_FUTURE -> Problem.invalid(it.field(), "in-future", it.getMessage());
            case BEFORE_END -> Problem.invalid(it.field(), "before-end", it.getMessage());
            case UNKNOWN_PERSON -> Problem.invalid(it.field(), "unknown", it.getMessage());
            case WRONG_ROLE -> Problem.invalid(it.field(), "wrong-role", it.getMessage());
            case INVOLVED -> Problem.invalid(it.field(), "party", it.getMessage());
            case AWAY -> Problem.invalid(it.field(), "away", it.getMessage());
        };
    }
}
