package dev.redress.followup.campaigns.web;

import dev.redress.chassis.web.Problem;
import dev.redress.followup.campaigns.domain.CampaignRefusal;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** What a refusal is over HTTP; the only place that knows. */
public final class CampaignRefusals {
    private CampaignRefusals() {}

    public static <T> T asProblems(Supplier<T> use) {
        try {
            return use.get();
        } catch (CampaignRefusal e) {
            throw problem(e);
        }
    }

    private static Problem problem(CampaignRefusal it) {
        return switch (it.code()) {
            case NO_SUCH_CAMPAIGN, NO_SUCH_INVITATION -> Problem.notFound(it.getMessage());
            case NOT_NOW -> new Problem(HttpStatus.CONFLICT, "not-now", it.getMessage());
            case CONFLICT -> new Problem(HttpStatus.CONFLICT, "conflict", it.getMessage());
            case EMPTY_FRAME -> new Problem(HttpStatus.CONFLICT, "empty-frame", it.getMessage());
            case OVERTAKEN -> new Problem(HttpStatus.CONFLICT, "overtaken", it.getMessage());
            case WRONG_ORDER -> invalid(it, "wrong-order");
            case TWICE -> invalid(it, "twice");
            case NEEDED, MISSING_ANSWER -> invalid(it, "needed");
            case UNKNOWN_QUESTION -> invalid(it, "unknown-code");
            case FOREIGN_QUESTION -> invalid(it, "contradiction");
            case IN_FUTURE -> invalid(it, "in-future");
            case BEFORE_ISSUE -> invalid(it, "before-issue");
        };
    }

    private static Problem invalid(CampaignRefusal it, String code) {
        return Problem.invalid(it.field(), code, it.getMessage());
    }
}
