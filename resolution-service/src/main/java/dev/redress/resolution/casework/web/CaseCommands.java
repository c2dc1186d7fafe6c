package dev.redress.resolution.casework.web;

import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.RefusalTable;
import dev.redress.resolution.casework.Caller;
import dev.redress.resolution.casework.CaseService;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.CaseRefusal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What all steps of handlers have in common over HTTP: what is answered, and what a refusal is. */
@Component
final class CaseCommands {
    private final CaseService desk;
    private final RefusalTable<CaseRefusal, CaseRefusal.Code> refusals;

    CaseCommands(CaseService desk, RefusalTable<CaseRefusal, CaseRefusal.Code> refusals) {
        this.desk = desk;
        this.refusals = refusals;
    }

    /** One of a handler's steps: the case after it, or why it may not be. */
    CaseView answer(String id, Caller caller, Supplier<Case> step) {
        return show(refusing(id, caller.seen(), step), caller);
    }

    /** A case as they see it who ask. */
    CaseView show(Case it, Caller caller) {
        return CaseView.of(it, desk.possible(it, caller));
    }

    /** The same step on several cases: what came of each. */
    List<ReassignmentView.One> each(List<String> ids, Caller caller, Function<String, Case> step) {
        Function<String, ReassignmentView.One> one = id -> {
            try {
                return ReassignmentView.One.done(refusing(id, caller.seen(), () -> step.apply(id)));
            } catch (Problem refused) {
                return ReassignmentView.One.refused(id, refused);
            }
        };
        return ids.stream().distinct().map(one).toList();
    }

    private Case refusing(String id, int seen, Supplier<Case> step) {
        try {
            return step.get();
        } catch (CaseRefusal it) {
            var problem = refusals.problem(it).orElseThrow();
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
