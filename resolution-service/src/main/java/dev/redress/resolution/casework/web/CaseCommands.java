package dev.redress.resolution.casework.web;

import dev.redress.chassis.web.Problem;
import dev.redress.resolution.casework.CaseService;
import dev.redress.resolution.casework.ContextProvider;
import dev.redress.resolution.casework.domain.Actor;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.CaseEvent;
import dev.redress.resolution.casework.domain.CaseRefusal;
import dev.redress.resolution.casework.domain.DecisionContext;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What all steps of handlers have in common: who asks, on which ground, and what a refusal is over HTTP. */
@Component
final class CaseCommands {
    private final CaseService desk;
    private final ContextProvider grounds;

    CaseCommands(CaseService desk, ContextProvider grounds) {
        this.desk = desk;
        this.grounds = grounds;
    }

    /** Someone known to the directory decides at their own level, anybody else at that of their role. */
    DecisionContext ground(Caller asker) {
        return grounds.of(
                new Actor(asker.user(), grounds.staff().level(asker.user()).orElseGet(asker::levelByRole)));
    }

    CaseView take(String what, String id, Caller asker, BiFunction<Case, DecisionContext, List<CaseEvent>> decide) {
        return CaseView.of(taken(what, id, asker, decide));
    }

    Case taken(String what, String id, Caller asker, BiFunction<Case, DecisionContext, List<CaseEvent>> decide) {
        var ground = ground(asker);
        return refusing(
                id, asker.seen(), () -> desk.step(what, id, ground, it -> decide.apply(seen(it, asker), ground)));
    }

    private static Case seen(Case it, Caller asker) {
        return asker.seen() == Caller.NOT_SAID || !it.opened() ? it : it.unchangedSince(asker.seen());
    }

    /** One of a step on several cases: what came of each. */
    List<ReassignmentView.One> takeAll(
            String what, List<String> ids, Caller asker, BiFunction<Case, DecisionContext, List<CaseEvent>> decide) {
        Function<String, ReassignmentView.One> one = id -> {
            try {
                return ReassignmentView.One.done(taken(what, id, asker, decide));
            } catch (Problem refused) {
                return ReassignmentView.One.refused(id, refused);
            }
        };
        return ids.stream().distinct().map(one).toList();
    }

    private Case refusing(String id, int seen, java.util.function.Supplier<Case> step) {
        try {
            return step.get();
        } catch (CaseRefusal it) {
            var problem = CaseProblems.problem(it);
            throw problem.status() == HttpStatus.CONFLICT ? withWhatChanged(problem, id, seen) : problem;
        }
    }

    /** Whoever comes too late is told what the others did meanwhile. */
    private Problem withWhatChanged(Problem problem, String id, int seen) {
        return desk.find(id)
                .map(it -> problem.with("version", it.version())
                        .with("stage", it.stage())
                        .with("changed", it.changedSince(seen)))
                .orElse(problem);
    }
}
