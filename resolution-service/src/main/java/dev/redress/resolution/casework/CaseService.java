package dev.redress.resolution.casework;

import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.CaseEvent;
import dev.redress.resolution.casework.domain.DecisionContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What handlers do with cases: find, decide, save. What may be done when is in {@code domain}: {@code ContactDecisions},
 * {@code CauseDecisions}, {@code SolutionDecisions} and their neighbours decide, {@code Consequences} adds
 * what follows, the clocks above all. Cases open, are reopened and are closed by what other stages tell (see
 * {@code messages}), and the time does its part ({@code TimerDecisions}). All words that come in here are masked.
 */
@Component
public final class CaseService {
    private static final Logger LOGGER = LoggerFactory.getLogger(CaseService.class);

    private final Cases cases;

    public CaseService(Cases cases) {
        this.cases = cases;
    }

    public Optional<Case> find(String complaintId) {
        return cases.find(complaintId);
    }

    public CasePage search(CaseSearch search) {
        return cases.search(search);
    }

    /**
     * One step on a case, with all that follows from it.
     *
     * @param what the step, for the log
     * @param decide what happens; an empty list when it has been done before
     * @return the case after it
     * @throws dev.redress.resolution.casework.domain.CaseRefusal as the decision throws it; nothing has changed then
     */
    public Case step(String what, String complaintId, DecisionContext ground, Function<Case, List<CaseEvent>> decide) {
        var after = cases.change(complaintId, it -> it.decide(ground, decide));
        LOGGER.atInfo()
                .addKeyValue("complaintId", complaintId)
                .addKeyValue("cycle", after.cycle())
                .addKeyValue("stage", after.stage())
                .log("{} on record", what);
        return after;
    }
}
