package dev.redress.resolution.casework.domain;

import dev.redress.resolution.casework.domain.CauseEvent.CauseConfirmed;
import dev.redress.resolution.casework.domain.CauseEvent.CauseFound;
import java.util.List;

/** Why it happened. */
public final class CauseDecisions {
    private final Case it;
    private final DecisionContext context;

    CauseDecisions(Case it, DecisionContext context) {
        this.it = it.requireInHand(context);
        this.context = context;
    }

    /** As long as nothing is proposed the cause may be found to be another; the newest one holds. */
    public List<CaseEvent> findCause(Cause cause) {
        var large = PolicyDemands.secondInvestigator(cause.estimatedLoss(), context.policy(it.verdict()));
        var found = cause.withSecondNeeded(large).withConfirmed(null);
        if (it.stage() == Stage.CAUSE_FOUND) {
            return found.repeats(it.current().cause()) ? List.of() : List.of(dated(found));
        }
        requireFind();
        return List.of(dated(found));
    }

    private CauseFound dated(Cause found) {
        return new CauseFound(
                it.cycle(), found.withStamp(context.happened(it, it.current().startedAt(), "the cycle began")));
    }

    void requireFind() {
        it.requireNext(Stage.CAUSE_FOUND);
        if (it.stage() != Stage.CONTACTED) {
            throw it.notNow("the cause stands while something built on it is proposed");
        }
    }

    /** A second investigator, who is not the first, agrees. */
    public List<CaseEvent> confirmCause() {
        var cause = it.current().cause();
        if (cause == null || !it.stage().open()) {
            throw it.notNow("there is no cause to confirm");
        }
        if (!cause.secondNeeded()) {
            throw it.notNow("the loss needs no second investigator");
        }
        if (cause.confirmed() != null) {
            return List.of();
        }
        if (cause.stamp().by().equals(context.who().code())) {
            throw CaseRefusal.notAllowed("the second investigator must be another than the first");
        }
        return List.of(new CauseConfirmed(it.cycle(), context.stamp()));
    }
}
