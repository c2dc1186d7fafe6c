package dev.redress.resolution.clocks.domain;

import dev.redress.resolution.clocks.domain.Clock.Breach;
import dev.redress.resolution.clocks.domain.Clock.Status;
import dev.redress.resolution.clocks.domain.ClockEvent.Breached;
import dev.redress.resolution.clocks.domain.ClockEvent.Cancelled;
import dev.redress.resolution.clocks.domain.ClockEvent.Escalated;
import dev.redress.resolution.clocks.domain.ClockEvent.Met;
import dev.redress.resolution.clocks.domain.ClockEvent.Noted;
import dev.redress.resolution.clocks.domain.ClockEvent.Paused;
import dev.redress.resolution.clocks.domain.ClockEvent.Resumed;
import dev.redress.resolution.clocks.domain.ClockEvent.Retargeted;
import dev.redress.resolution.clocks.domain.ClockEvent.Stamp;
import dev.redress.resolution.clocks.domain.ClockEvent.Started;
import dev.redress.resolution.clocks.domain.ClockEvent.Stopped;
import dev.redress.resolution.clocks.domain.ClockEvent.Warned;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One decision about a clock: what is to happen is noted, and what follows is decided by the clock as it is then. What the
 * decisions mean is said where they are asked for, in {@link Clock}.
 */
final class ClockDecisions {
    private final List<ClockEvent> happened = new ArrayList<>();
    private Clock clock;
    private Reckoner by;

    ClockDecisions(Clock clock, ClockRules terms) {
        this.clock = clock;
        this.by = new Reckoner(terms);
    }

    static List<ClockEvent> start(Clock.Key key, Instant start, ClockRules terms) {
        var at = exact(start);
        var by = new Reckoner(terms);
        var blind = Clock.started(new Stamp(key, 1, at, null), terms.basis(), null);
        return List.of(new Started(new Stamp(key, 1, at, by.wakeAt(blind)), terms.basis(), by.due(blind)));
    }

    List<ClockEvent> pause(Instant at, PauseReason reason, Instant now) {
        var from = later(exact(at), clock.start());
        if (!clock.status().open()
                || !clock.key().metric().pausedBy().contains(reason)
                || clock.pauses().stream().anyMatch(it -> it.says(reason, from))) {
            return happened;
        }
        if (overdue(from)) {
            breach(now);
        } else if (!by.course(clock).usedUp(from)) {
            var left = by.left(clock.paused(new Pause(from, null, reason), null));
            say(from, stamp -> new Paused(stamp, reason, left));
        }
        return happened;
    }

    List<ClockEvent> resume(Instant at, Set<PauseReason> reasons, boolean capped) {
        var when = exact(at);
        var gone = clock.pauses().stream()
                .filter(it -> it.endedBy(reasons, when))
                .map(Pause::reason)
                .distinct()
                .sorted()
                .toList();
        if (clock.status() == Status.PAUSED && !gone.isEmpty()) {
            var after = clock.resumed(gone, when, null, null);
            var due = after.status() == Status.PAUSED ? null : by.due(after);
            var left = after.status() == Status.PAUSED ? by.left(after) : null;
            say(when, stamp -> new Resumed(stamp, gone, capped, due, left));
        }
        return happened;
    }

    List<ClockEvent> stop(Instant at, Instant now) {
        var when = exact(at);
        if (clock.stoppedAt() != null) {
            return happened;
        }
        if (clock.status().open() && !overdue(when)) {
            var took = by.course(clock).took(when);
            say(when, stamp -> new Met(stamp, took));
            return happened;
        }
        breach(now);
        var took = by.course(clock).took(when);
        say(when, stamp -> new Stopped(stamp, took));
        return happened;
    }

    List<ClockEvent> cancel(Instant at, Cancelled.Reason reason, Instant now) {
        var when = exact(at);
        if (clock.status() == Status.BREACHED || (clock.status().open() && overdue(when))) {
            return stop(when, now);
        }
        if (clock.status().open()) {
            say(when, stamp -> new Cancelled(stamp, reason));
        }
        return happened;
    }

    List<ClockEvent> retarget(Instant start, ClockRules wanted, Retargeted.Reason reason, Instant now) {
        var at = exact(now);
        var basis = wanted.basis();
        var sameStart = start.equals(clock.start());
        if (!clock.status().open() || (sameStart && basis.equals(clock.basis()))) {
            return happened;
        }
        if (overdue(at)) {
            breach(now);
            return happened;
        }
        by = new Reckoner(wanted);
        var after = clock.retargeted(start, basis, null, null);
        var due = clock.status() == Status.PAUSED ? null : by.due(after);
        var left = clock.status() == Status.PAUSED ? by.left(after) : null;
        if (sameStart && Objects.equals(due, clock.due()) && Objects.equals(left, clock.remaining())) {
            say(at, stamp -> new Noted(stamp, basis));
            return happened;
        }
        var course = by.course(after);
        var passed = course.reaches(course.allowed()).filter(it -> it.isBefore(at));
        say(at, stamp -> new Retargeted(stamp, reason, start, basis, due, left));
        if (passed.isPresent()) {
            say(at, stamp -> new Breached(stamp, at, Breach.Reason.TARGET_TIGHTENED));
        }
        return happened;
    }

    List<ClockEvent> escalate(int level, Escalated.Cause cause, Instant now) {
        var at = exact(now);
        if (clock.stoppedAt() == null && !clock.levels().contains(level)) {
            say(at, stamp -> new Escalated(stamp, level, cause, 0, at));
        }
        return happened;
    }

    List<ClockEvent> tick(Instant now) {
        if (clock.wakeAt() == null || clock.wakeAt().isAfter(now)) {
            return happened;
        }
        for (var it = come(now); it.isPresent(); it = come(now)) {
            happen(it.get(), now);
        }
        if (happened.isEmpty()) {
            say(exact(now), stamp -> new Noted(stamp, clock.basis()));
        }
        return happened;
    }

    private Optional<Schedule.Next> come(Instant now) {
        return by.schedule(clock).next().filter(it -> !it.at().isAfter(now));
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
                ? new Warned(stamp, step.level(), step.percent(), it.at())
                : new Escalated(stamp, step.level(), Escalated.Cause.TIME, step.percent(), it.at());
    }

    /** Whether more than allowed had elapsed by an instant. */
    private boolean overdue(Instant at) {
        var course = by.course(clock);
        return course.elapsed(at).compareTo(course.allowed()) > 0;
    }

    /** Unless it is breached already. A clock that stood still as long as it may, and ran out after that, ran again first. */
    private void breach(Instant now) {
        if (!clock.status().open()) {
            return;
        }
        var course = by.course(clock);
        var over = course.exceeds(course.allowed());
        if (clock.status() == Status.PAUSED) {
            course.pausedUntil()
                    .filter(cap -> over.filter(cap::isAfter).isEmpty())
                    .ifPresent(this::runAfterCap);
        }
        say(by.due(clock), stamp -> new Breached(stamp, exact(now), Breach.Reason.DUE_PASSED));
    }

    /** No pause lasts beyond the cap, not even one that began after it. */
    private void runAfterCap(Instant cap) {
        var end = clock.pauses().stream().filter(Pause::open).map(Pause::from).reduce(cap, ClockDecisions::later);
        resume(end, EnumSet.allOf(PauseReason.class), true);
    }

    /** An event of this clock; when to wake next is what the clock after it needs. */
    private void say(Instant at, Function<Stamp, ClockEvent> event) {
        var number = clock.events() + 1;
        var blind = clock.after(event.apply(new Stamp(clock.key(), number, at, null)));
        var it = event.apply(new Stamp(clock.key(), number, at, by.wakeAt(blind)));
        happened.add(it);
        clock = clock.after(it);
    }

    /** As precise as everything is kept. */
    private static Instant exact(Instant it) {
        return it.truncatedTo(ChronoUnit.MILLIS);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
