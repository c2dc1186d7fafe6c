package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Role;
import dev.redress.resolution.casework.domain.CaseEvent.CaseResolved;
import dev.redress.resolution.casework.domain.CaseEvent.ClockMoved;
import dev.redress.resolution.casework.domain.CaseEvent.CustomerReminded;
import dev.redress.resolution.casework.domain.Ownership.Trigger;
import dev.redress.resolution.clocks.domain.Clock;
import dev.redress.resolution.clocks.domain.ClockEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the time brings: clocks warn, are breached and call for someone higher; customers are reminded; a case whose customer
 * does not answer ends. What is due is looked at anew each time, so that it may come late or twice and still happens once.
 */
final class TimerDecisions {
    private final DecisionContext ground;
    /** With what is decided here of how high it has gone. */
    private Case it;

    TimerDecisions(Case it, DecisionContext ground) {
        this.it = it;
        this.ground = ground;
    }

    /** When there is something to do next. */
    static Optional<Instant> next(Case it) {
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
        return waiting.last() && !mayEnd(it) ? Optional.empty() : Optional.of(waiting.wakeAt());
    }

    private static boolean mayEnd(Case it) {
        return it.stage().silenceMayEnd()
                && it.current().sittingBoard().isEmpty()
                && it.current().refusal() == null
                && it.promises().stream().noneMatch(Promise::open);
    }

    List<CaseEvent> wake() {
        if (!it.opened()) {
            return List.of();
        }
        var events = new ArrayList<CaseEvent>();
        it.clocks().all().forEach(clock -> events.addAll(moved(clock)));
        events.addAll(afterSilence());
        return events;
    }

    private List<CaseEvent> moved(Clock clock) {
        var happened = new ArrayList<>(RuleChanges.on(clock, it, ground));
        var renewed = clock.after(happened);
        happened.addAll(renewed.tick(ground.rules().terms(renewed), ground.now()));
        var events = new ArrayList<CaseEvent>();
        var before = clock;
        for (var event : happened) {
            events.addAll(told(ClockMoved.of(event, before.due(), ground.now())));
            before = before.after(event);
        }
        return events;
    }

    private List<CaseEvent> told(ClockMoved moved) {
        if (moved.event() instanceof ClockEvent.Warned warned) {
            return List.of(addressed(moved, warned.level()));
        }
        if (moved.event() instanceof ClockEvent.Escalated up
                && up.level() > it.handling().level()) {
            var metric = up.key().metric().name();
            var step = EscalationDecisions.to(up.level(), it, ground, Trigger.CLOCK, metric, up.percent(), "");
            it = it.after(Consequences.of(it, List.of(step), ground));
            return List.of(moved, step);
        }
        return List.of(moved);
    }

    /** The handler is warned; where there is none, or when it is for someone higher, whoever is in charge. */
    private ClockMoved addressed(ClockMoved warning, int warned) {
        var handler = it.handling().handler();
        if (warned == 0 && !handler.isEmpty()) {
            return warning.warning(Role.HANDLER, handler);
        }
        var charge = ground.staff().inCharge(Math.max(1, warned), it.handling().department(), ground.today());
        return warning.warning(charge.role(), charge.person());
    }

    private List<CaseEvent> afterSilence() {
        var waiting = it.waiting();
        var due = waiting == null ? Optional.<Instant>empty() : silence(it, waiting);
        if (due.isEmpty() || due.get().isAfter(ground.now())) {
            return List.of();
        }
        if (waiting.last()) {
            var end = new Resolution(Resolution.Outcome.SETTLED, "", false, null, true, ground.said());
            return List.of(new CaseResolved(it.cycle(), end));
        }
        var number = waiting.reminders() + 1;
        var next = Wait.next(ground.policy(it.verdict()).silence(), waiting.since(), number, ground.now());
        return List.of(new CustomerReminded(it.cycle(), number, next.at(), next.last(), ground.said()));
    }
}
