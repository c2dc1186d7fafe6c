package dev.redress.followup.reviews.web;

import dev.redress.chassis.web.Problem;
import dev.redress.followup.reviews.domain.ReviewRefusal;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** What a refusal is over HTTP. */
final class ReviewRefusals {
    private ReviewRefusals() {}

    static <T> T asProblems(Supplier<T> use) {
        try {
            return use.get();
        } catch (ReviewRefusal e) {
            throw problem(e);
        }
    }

    private static Problem problem(ReviewRefusal it) {
        return switch (it.code()) {
            case NO_SUCH_REVIEW, NO_SUCH_DISPUTE -> Problem.notFound(it.getMessage());
            case NOT_NOW -> new Problem(HttpStatus.CONFLICT, "not-now", it.getMessage());
            case TOO_LATE -> new Problem(HttpStatus.CONFLICT, "over", it.getMessage());
            case ANOTHER_SAMPLE -> new Problem(HttpStatus.CONFLICT, "conflict", it.getMessage());
            case PARTY -> new Problem(HttpStatus.FORBIDDEN, "party", it.getMessage());
            case NOT_YOURS -> new Problem(HttpStatus.FORBIDDEN, "not-yours", it.getMessage());
            case OWN_WORK -> new Problem(HttpStatus.FORBIDDEN, "own-work", it.getMessage());
            case UNKNOWN_REVIEWER, UNKNOWN_ITEM, UNKNOWN_CHECKLIST ->
                Problem.invalid(it.field(), "unknown", it.getMessage());
            case NO_REVIEWER -> Problem.invalid(it.field(), "wrong-role", it.getMessage());
            case REVIEWER_AWAY -> Problem.invalid(it.field(), "away", it.getMessage());
            case REVIEWER_PARTY -> Problem.invalid(it.field(), "party", it.getMessage());
            case REPEATED_ITEM -> Problem.invalid(it.field(), "repeated", it.getMessage());
            case MONTH_NOT_OVER -> Problem.invalid(it.field(), "not-over", it.getMessage());
        };
    }
}
