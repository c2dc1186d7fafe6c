package dev.redress.resolution.inbound;

import dev.redress.chassis.web.Problem;
import dev.redress.resolution.Grounds;
import dev.redress.resolution.ResolutionDesk;
import dev.redress.resolution.domain.Actor;
import dev.redress.resolution.domain.Case;
import dev.redress.resolution.domain.CaseEvent;
import dev.redress.resolution.domain.Ground;
import dev.redress.resolution.domain.Refusal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What all steps of handlers have in common: who asks, on which ground, and what a refusal is over HTTP. */
@Component
final class Steps {
    private final ResolutionDesk desk;
    private final Grounds grounds;

    Steps(ResolutionDesk desk, Grounds grounds) {
        this.desk = desk;
        this.grounds = grounds;
    }

    /** Someone known to the directory decides at their own level, anybody else at that of their role. */
    Ground ground(Asker asker) {
        return grounds.of(
                new Actor(asker.user(), grounds.staff().level(asker.user()).orElseGet(asker::levelByRole)));
    }

    CaseAnswer take(String what, String id, Asker asker, BiFunction<Case, Ground, List<CaseEvent>> decide) {
        return CaseAnswer.of(taken(what, id, asker, decide));
    }

    Case taken(String what, String id, Asker asker, BiFunction<Case, Ground, List<CaseEvent>> decide) {
        var ground = ground(asker);
        return refusing(
                id, asker.seen(), () -> desk.step(what, id, ground, it -> decide.apply(seen(it, asker), ground)));
    }

    private static Case seen(Case it, Asker asker) {
        return asker.seen() == Asker.NOT_SAID || !it.opened() ? it : it.unchangedSince(asker.seen());
    }

    /** One of a step on several cases: what came of each. */
    List<ManyAnswer.One> takeAll(
            String what, List<String> ids, Asker asker, BiFunction<Case, Ground, List<CaseEvent>> decide) {
        Function<String, ManyAnswer.One> one = id -> {
            try {
                return ManyAnswer.One.done(taken(what, id, asker, decide));
            } catch (Problem refused) {
                return ManyAnswer.One.refused(id, refused);
            }
        };
        return ids.stream().distinct().map(one).toList();
    }

    private Case refusing(String id, int seen, java.util.function.Supplier<Case> step) {
        try {
            return step.get();
        } catch (Refusal it) {
            var problem = Refusals.problem(it);
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
