package dev.redress.resolution.casework.domain;

import dev.redress.resolution.casework.domain.MergerEvent.CaseMerged;
import dev.redress.resolution.casework.domain.MergerEvent.CaseUnmerged;
import dev.redress.resolution.casework.domain.MergerEvent.MergerUndone;
import dev.redress.resolution.clocks.domain.Clock;
import dev.redress.resolution.clocks.domain.ClockEvent;
import dev.redress.resolution.clocks.domain.Pause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What follows for a case, and for its clocks, when complaints are handled together and by themselves again. */
final class MergerConsequences {
    private MergerConsequences() {}

    /** A cycle that has ended keeps its end. */
    static void stepAside(Consequences all) {
        var it = all.now();
        if (it.joint().into() != null && it.stage().open()) {
            all.happens(new CaseMerged(it.cycle(), it.joint().into()));
        }
    }

    /** Another case answers its customer; what was late by then stays late. */
    static void merged(Consequences all, CaseMerged event) {
        all.each(clock -> clock.cancel(
                Consequences.latest(clock, event.at()),
                ClockEvent.Cancelled.Reason.MERGED,
                all.context().rules().terms(clock),
                all.context().now()));
        all.dropTasks("the complaint is handled with another one", event.stamp());
    }

    static void stepBack(Consequences all, MergerUndone event) {
        var it = all.now();
        if (it.stage() == Stage.MERGED) {
            all.happens(new CaseUnmerged(it.cycle(), it.joint().stood(), event.stamp()));
        }
    }

    /** Clocks go on as if they had never ended; what was told of it meanwhile stops them as it would have. */
    static void unmerged(Consequences all, CaseUnmerged event) {
        for (var key : event.stood().clocks()) {
            all.one(
                    key,
                    clock -> clock.reinstate(
                            all.context().rules().terms(clock), all.context().now()));
        }
        all.now().promises().forEach(all::promised);
        all.each(clock -> RuleChanges.on(clock, all.now(), all.context()));
        all.findingsKnown();
    }

    /** The clocks of a master count from the earliest beginning of all that it answers. */
    static void countAnew(Consequences all) {
        if (!all.now().stage().open()) {
            return;
        }
        all.each(clock -> beginning(all.now(), clock)
                .map(from -> clock.countFrom(
                        from,
                        all.context().rules().terms(clock),
                        waiting(all.now()),
                        all.context().now()))
                .orElse(List.of()));
    }

    private static Optional<Pause> waiting(Case it) {
        return Optional.ofNullable(it.waiting()).map(wait -> new Pause(wait.since(), null, wait.reason()));
    }

    /** Of clocks that count from the beginning of the complaint, or of the cycle; others count from what they are about. */
    private static Optional<Instant> beginning(Case it, Clock clock) {
        var cycle = clock.key().cycle();
        return switch (clock.key().metric()) {
            case STATUTORY -> Optional.of(it.joint().beginning(it.verdict().receivedAt(), true));
            case FIRST_RESPONSE, RESOLUTION ->
                cycle == it.cycle()
                        ? Optional.of(it.joint().beginning(it.current().startedAt(), cycle == 1))
                        : Optional.empty();
            case FINDINGS_REPLY, APPROVAL, TASK, MEDIATION, PROMISE -> Optional.empty();
        };
    }
}
