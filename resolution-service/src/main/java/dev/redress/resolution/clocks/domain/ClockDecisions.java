package dev.redress.resolution.clocks.domain;

import dev.redress.chassis.aggregates.domain.Unfolding;
import dev.redress.resolution.clocks.domain.Clock.Breach;
import dev.redress.resolution.clocks.domain.Clock.Correction;
import dev.redress.resolution.clocks.domain.Clock.Recorder;
import dev.redress.resolution.clocks.domain.Clock.Status;
import dev.redress.resolution.clocks.domain.ClockEvent.Breached;
import dev.redress.resolution.clocks.domain.ClockEvent.Cancelled;
import dev.redress.resolution.clocks.domain.ClockEvent.Corrected;
import dev.redress.resolution.clocks.domain.ClockEvent.Escalated;
import dev.redress.resolution.clocks.domain.ClockEvent.Met;
import dev.redress.resolution.clocks.domain.ClockEvent.Noted;
import dev.redress.resolution.clocks.domain.ClockEvent.Paused;
import dev.redress.resolution.clocks.domain.ClockEvent.Reinstated;
import dev.redress.resolution.clocks.domain.ClockEvent.Resumed;
import dev.redress.resolution.clocks.domain.ClockEvent.ResumedEarlier;
import dev.redress.resolution.clocks.domain.ClockEvent.Retargeted;
import dev.redress.resolution.clocks.domain.ClockEvent.Stamp;
import dev.redress.resolution.clocks.domain.ClockEvent.Started;
import dev.redress.resolution.clocks.domain.ClockEvent.Stopped;
import dev.redress.resolution.clocks.domain.ClockEvent.Warned;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One decision about a clock: what happens is folded at once, and what follows is decided by the clock as it is then. What the
 * decisions mean is said where they are asked for, in {@link Clock}.
 */
final class ClockDecisions {
    private final Unfolding<Clock, ClockEvent> unfolding;
    private ClockRules terms;
    private ElapsedTime counted;

    ClockDecisions(Clock clock, ClockRules terms) {
        this.unfolding = Unfolding.of(clock, (event, before) -> before.after(event));
        this.terms = terms;
    }

    static List<ClockEvent> start(Clock.Key key, Instant start, ClockRules terms, Optional<Instant> cameIn) {
        var at = exact(start);
        var stamp = new Stamp(key, 1, at, null);
        var basis = terms.basis();
        var takenOver = cameIn.isPresent();
        var fresh = Clock.started(stamp, basis, null, takenOver, List.of());
        var decisions = new ClockDecisions(fresh, terms);
        var time = decisions.time(fresh);
        var passed = cameIn.map(it -> passed(terms.plan(), time, it)).orElse(List.of());
        var wakeAt = decisions.wakeAt(Clock.started(stamp, basis, null, takenOver, passed));
        return List.of(new Started(new Stamp(key, 1, at, wakeAt), basis, time.due(), takenOver, passed));
    }

    private static List<Integer> passed(EscalationPlan plan, ElapsedTime time, Instant before) {
        return plan.steps().stream()
                .filter(it -> time.reaches(it.threshold(time.allowed()))
                        .filter(planned -> planned.isBefore(before))
                        .isPresent())
                .map(EscalationPlan.Step::level)
                .toList();
    }

    List<ClockEvent> pause(Instant at, PauseReason reason, Instant now) {
        var from = later(exact(at), clock().start());
        if (!clock().status().open()
                || !clock().key().metric().pausedBy().contains(reason)
                || clock().pauses().stream().anyMatch(it -> it.says(reason, from))) {
            return unfolding.events();
        }
        if (overdue(from)) {
            breach(now);
        } else if (!time(clock()).usedUp(from)) {
            var left = time(clock().paused(new Pause(from, null, reason), null)).left();
            say(from, stamp -> new Paused(stamp, reason, left));
        }
        return unfolding.events();
    }

    List<ClockEvent> resume(Instant at, Set<PauseReason> reasons, boolean capped) {
        var when = exact(at);
        var gone = clock().pauses().stream()
                .filter(it -> it.endedBy(reasons, when))
                .map(Pause::reason)
                .distinct()
                .sorted()
                .toList();
        if (clock().status() == Status.PAUSED && !gone.isEmpty()) {
            var after = clock().resumed(gone, when, null, null);
            var due = after.status() == Status.PAUSED ? null : time(after).due();
            var left = after.status() == Status.PAUSED ? time(after).left() : null;
            say(when, stamp -> new Resumed(stamp, gone, capped, due, left));
        }
        return unfolding.events();
    }

    List<ClockEvent> resumeEarlier(Instant at, PauseReason reason, Recorder who) {
        var when = exact(at);
        var status = clock().status();
        // What stands still is resumed; where it was stopped meanwhile, the pause it stood in has no end.
        var paused = clock().pauses().stream()
                .filter(it -> status != Status.PAUSED || !it.open())
                .anyMatch(it -> it.reason() == reason && it.covers(when));
        if (status == Status.CANCELLED || !paused) {
            return unfolding.events();
        }
        var gone = List.of(reason);
        var after = clock().resumedEarlier(gone, when, null);
        var due = switch (status) {
            case RUNNING -> time(after).due();
            case PAUSED, CANCELLED -> null;
            case MET, BREACHED -> clock().due();
        };
        say(when, stamp -> new ResumedEarlier(stamp, gone, due));
        judgeAnew(who);
        return unfolding.events();
    }

    /** What was told of a clock that has stopped may be wrong now that it had stood still for less time. */
    private void judgeAnew(Recorder who) {
        var stop = clock().stoppedAt();
        if (stop == null) {
            return;
        }
        var took = time(clock()).took(stop);
        if (clock().status() == Status.MET && overdue(stop)) {
            correct(Status.BREACHED, stop, took, Correction.Reason.RESUMED_EARLIER, who);
        } else if (!took.equals(clock().took())) {
            say(stop, stamp -> clock().status() == Status.MET ? new Met(stamp, took) : new Stopped(stamp, took));
        }
    }

    List<ClockEvent> stop(Instant at, Recorder who) {
        var when = exact(at);
        var known = clock().stoppedAt();
        if (clock().status() == Status.CANCELLED || (known != null && !when.isBefore(known))) {
            return unfolding.events();
        }
        if (clock().status().open() && overdue(when)) {
            breach(who.now());
        }
        var took = time(clock()).took(when);
        if (clock().status() != Status.BREACHED) {
            say(when, stamp -> new Met(stamp, took));
        } else if (inTime(when)) {
            correct(Status.MET, when, took, Correction.Reason.STOPPED_EARLIER, who);
        } else {
            say(when, stamp -> new Stopped(stamp, took));
        }
        return unfolding.events();
    }

    /** Whether a breached clock would have been met by a stop at that time, had it been known then. */
    private boolean inTime(Instant at) {
        var breach = clock().breach();
        return breach.reason() == Breach.Reason.TARGET_TIGHTENED ? !at.isAfter(breach.breachedAt()) : !overdue(at);
    }

    private void correct(Status to, Instant stop, Durations took, Correction.Reason reason, Recorder who) {
        var recordedAt = exact(who.now());
        var correction = new Correction(clock().status(), recordedAt, who.by(), reason);
        var late = to == Status.MET ? null : new Breach(time(clock()).due(), recordedAt, Breach.Reason.DUE_PASSED);
        say(recordedAt, stamp -> new Corrected(stamp, to, stop, took, late, correction));
    }

    List<ClockEvent> cancel(Instant at, Cancelled.Reason reason, Instant now) {
        var when = exact(at);
        if (clock().status().open() && overdue(when)) {
            breach(now);
        }
        if (clock().status().open()) {
            say(when, stamp -> new Cancelled(stamp, reason));
        } else if (clock().status() == Status.BREACHED && clock().stoppedAt() == null) {
            var took = time(clock()).took(when);
            say(when, stamp -> new Stopped(stamp, took));
        }
        return unfolding.events();
    }

    List<ClockEvent> retarget(Instant start, ClockRules wanted, Retargeted.Reason reason, Instant now) {
        var at = exact(now);
        var basis = wanted.basis();
        var sameStart = start.equals(clock().start());
        if (!clock().status().open() || (sameStart && basis.equals(clock().basis()))) {
            return unfolding.events();
        }
        if (overdue(at)) {
            breach(now);
            return unfolding.events();
        }
        terms = wanted;
        counted = null;
        var after = clock().retargeted(start, basis, null, null);
        var due = clock().status() == Status.PAUSED ? null : time(after).due();
        var left = clock().status() == Status.PAUSED ? time(after).left() : null;
        if (sameStart && Objects.equals(due, clock().due()) && Objects.equals(left, clock().remaining())) {
            say(at, stamp -> new Noted(stamp, basis));
            return unfolding.events();
        }
        var time = time(after);
        var passed = time.reaches(time.allowed()).filter(it -> it.isBefore(at));
        say(at, stamp -> new Retargeted(stamp, reason, start, basis, due, left));
        if (passed.isPresent()) {
            say(at, stamp -> new Breached(stamp, at, Breach.Reason.TARGET_TIGHTENED));
        }
        return unfolding.events();
    }

    List<ClockEvent> countFrom(Instant from, Optional<Pause> waiting, Instant now) {
        var late = clock().status() == Status.BREACHED && clock().stoppedAt() == null;
        if (!late) {
            var reason = from.isBefore(clock().start()) ? Retargeted.Reason.MERGED : Retargeted.Reason.UNMERGED;
            return retarget(from, terms, reason, now);
        }
        if (!from.isAfter(clock().start())) {
            return unfolding.events();
        }
        standAgain(from, pauses(from, waiting), now);
        if (overdue(exact(now))) {
            breach(now);
        }
        return unfolding.events();
    }

    List<ClockEvent> reinstate(Instant now) {
        if (clock().status() == Status.CANCELLED) {
            standAgain(clock().start(), clock().pauses(), now);
        } else if (clock().status() == Status.BREACHED && clock().stoppedAt() != null) {
            var it = clock();
            say(exact(now), stamp -> new Reinstated(stamp, Status.BREACHED, it.start(), it.pauses(), it.due(), null));
        }
        return unfolding.events();
    }

    /** What is late stands still no more; what was not late after all stands still for as long as the case waits. */
    private List<Pause> pauses(Instant from, Optional<Pause> waiting) {
        var others = clock().pauses().stream()
                .filter(it -> waiting.filter(wait ->
                                wait.reason() == it.reason() && wait.from().equals(it.from()))
                        .isEmpty())
                .toList();
        var counted = time(clock().reinstated(Status.RUNNING, from, others, null, null));
        return Stream.concat(
                        others.stream(),
                        waiting
                                .filter(wait ->
                                        clock().key().metric().pausedBy().contains(wait.reason()))
                                .filter(wait -> !counted.usedUp(wait.from()))
                                .stream())
                .toList();
    }

    private void standAgain(Instant from, List<Pause> pauses, Instant now) {
        var still = pauses.stream().anyMatch(Pause::open);
        var status = still ? Status.PAUSED : Status.RUNNING;
        var after = clock().reinstated(status, from, pauses, null, null);
        var due = still ? null : time(after).due();
        var left = still ? time(after).left() : null;
        say(exact(now), stamp -> new Reinstated(stamp, status, from, pauses, due, left));
    }

    List<ClockEvent> tick(Instant now) {
        if (clock().wakeAt() == null || clock().wakeAt().isAfter(now)) {
            return unfolding.events();
        }
        for (var it = come(now); it.isPresent(); it = come(now)) {
            happen(it.get(), now);
        }
        if (unfolding.events().isEmpty()) {
            say(exact(now), stamp -> new Noted(stamp, clock().basis()));
        }
        return unfolding.events();
    }

    private Optional<Schedule.Next> come(Instant now) {
        return schedule(clock()).next().filter(it -> !it.at().isAfter(now));
    }

    private void happen(Schedule.Next it, Instant now) {
        switch (it.what()) {
            case CAP -> runAfterCap(it.at());
            case BREACH -> breach(now);
            case STEP -> say(exact(now), stamp -> fire(stamp, it));
        }
    }

    private static ClockEvent fire(Stamp stamp, Schedule.Next it) {
        var step = it.step();
        return step.warning()
                ? new Warned(stamp, step.level(), step.percent(), step.also(), it.at())
                : new Escalated(stamp, step.level(), step.percent(), it.at());
    }

    /** Whether more than allowed had elapsed by an instant. */
    private boolean overdue(Instant at) {
        var time = time(clock());
        return time.elapsed(at).compareTo(time.allowed()) > 0;
    }

    /** Unless it is breached already. A clock that stood still as long as it may, and ran out after that, ran again first. */
    private void breach(Instant now) {
        if (!clock().status().open()) {
            return;
        }
        var time = time(clock());
        var over = time.exceeds(time.allowed());
        if (clock().status() == Status.PAUSED) {
            time.pausedUntil()
                    .filter(cap -> over.filter(cap::isAfter).isEmpty())
                    .ifPresent(this::runAfterCap);
        }
        say(time(clock()).due(), stamp -> new Breached(stamp, exact(now), Breach.Reason.DUE_PASSED));
    }

    /** No pause lasts beyond the cap, not even one that began after it. */
    private void runAfterCap(Instant cap) {
        var end = clock().pauses().stream().filter(Pause::open).map(Pause::from).reduce(cap, ClockDecisions::later);
        resume(end, EnumSet.allOf(PauseReason.class), true);
    }

    /** An event of this clock; when to wake next is what the clock after it needs. */
    private void say(Instant at, Function<Stamp, ClockEvent> event) {
        var number = clock().events() + 1;
        var blind = clock().after(event.apply(new Stamp(clock().key(), number, at, null)));
        unfolding.happens(event.apply(new Stamp(clock().key(), number, at, wakeAt(blind))));
    }

    private Clock clock() {
        return unfolding.state();
    }

    /** Most decisions ask several things of a clock that counts the same: it is counted once. */
    private ElapsedTime time(Clock it) {
        if (counted == null || !counted.isOf(it)) {
            counted = ElapsedTime.of(it, terms.calendar());
        }
        return counted;
    }

    private Schedule schedule(Clock it) {
        return new Schedule(it, terms.plan(), time(it));
    }

    /** When there is something to do next; absent when there is nothing. */
    private Instant wakeAt(Clock it) {
        return schedule(it).next().map(Schedule.Next::at).orElse(null);
    }

    /** As precise as everything is kept. */
    private static Instant exact(Instant it) {
        return it.truncatedTo(ChronoUnit.MILLIS);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
