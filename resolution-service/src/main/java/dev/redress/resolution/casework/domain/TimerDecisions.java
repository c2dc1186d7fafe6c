package dev.redress.resolution.casework.domain;

import dev.redress.resolution.casework.domain.ContactEvent.ReminderDue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the time brings: clocks warn, are breached and call for someone higher; customers are reminded; a case whose customer
 * does not answer ends. What is due is looked at anew each time, so that it may come late or twice and still happens once.
 */
final class TimerDecisions {
    private TimerDecisions() {}

    /** When there is something to do next. */
    static Optional<Instant> next(Case it) {
        if (it.stage() == Stage.MERGED) {
            return Optional.empty();
        }
        var silence = it.waiting() == null ? Optional.<Instant>empty() : silence(it, it.waiting());
        return Stream.of(it.clocks().wakeAt(), silence)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** The next reminder; or the end, where the next word is the customer's and we owe them nothing. */
    private static Optional<Instant> silence(Case it, Wait waiting) {
        if (waiting.wakeAt() == null || !waiting.forCustomer()) {
            return Optional.empty();
        }
        return waiting.last() && (waiting.reminders() == 0 || !mayEnd(it))
                ? Optional.empty()
                : Optional.of(waiting.wakeAt());
    }

    /** Where the next word is the customer's and we owe them nothing. */
    static boolean mayEnd(Case it) {
        return it.stage().silenceMayEnd()
                && it.current().sittingBoard().isEmpty()
                && it.current().proposedRejection() == null
                && it.current().bound().isEmpty()
                && it.findingsTold()
                && !SolutionDecisions.awaitsConsent(it)
                && it.promises().stream().noneMatch(Promise::open);
    }

    static List<CaseEvent> wake(Case it, DecisionContext context) {
        if (!it.opened() || it.stage() == Stage.MERGED) {
            return List.of();
        }
        var all = new Consequences(it, context);
        for (var clock : it.clocks().all()) {
            all.one(clock.key(), before -> RuleChanges.on(before, all.now(), context));
            all.one(clock.key(), renewed -> renewed.tick(context.rules().terms(renewed), context.now()));
        }
        MediationDecisions.boardMadeWhole(all.now(), context).ifPresent(all::happens);
        afterSilence(all.now(), context).ifPresent(all::happens);
        return all.events();
    }

    private static Optional<CaseEvent> afterSilence(Case it, DecisionContext context) {
        var waiting = it.waiting();
        var due = waiting == null ? Optional.<Instant>empty() : silence(it, waiting);
        if (due.isEmpty() || due.get().isAfter(context.now())) {
            return Optional.empty();
        }
        return Optional.of(new ReminderDue(it.cycle(), waiting.reminders() + 1, waiting.last(), context.stamp()));
    }
}
