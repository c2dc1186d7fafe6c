package dev.redress.resolution.domain.sla;

import dev.redress.resolution.domain.sla.ClockEvent.Breached;
import dev.redress.resolution.domain.sla.ClockEvent.Cancelled;
import dev.redress.resolution.domain.sla.ClockEvent.Escalated;
import dev.redress.resolution.domain.sla.ClockEvent.Met;
import dev.redress.resolution.domain.sla.ClockEvent.Noted;
import dev.redress.resolution.domain.sla.ClockEvent.Paused;
import dev.redress.resolution.domain.sla.ClockEvent.Resumed;
import dev.redress.resolution.domain.sla.ClockEvent.Retargeted;
import dev.redress.resolution.domain.sla.ClockEvent.Stamp;
import dev.redress.resolution.domain.sla.ClockEvent.Started;
import dev.redress.resolution.domain.sla.ClockEvent.Stopped;
import dev.redress.resolution.domain.sla.ClockEvent.Warned;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Watches one time limit. Decisions look at it and return what happens, and nothing when it has happened already; it changes
 * only by folding events. It is met when no more than its target has elapsed at its stop. Once met or breached it is never
 * edited; what a breached one waited for may still come. Times that lie in the past are fine: what is put on record late
 * counts from when it was.
 *
 * <p>Terms say what to decide by: those under which it runs, but for {@link #retarget}.
 *
 * @param events how many of its events it has seen
 * @param start from when it counts
 * @param due the earliest instant at which what the target allows has elapsed; absent while it stands still
 * @param remaining what is left of the target while it stands still; otherwise absent
 * @param wakeAt when {@link #tick} has something to do next; absent when it has not
 * @param levels those that were told, in ascending order
 * @param stoppedAt when what it waited for came, or it was cancelled; absent before
 * @param took absent until what it waited for has come
 * @param breach absent unless it is breached
 */
public record Clock(
        Key key,
        int events,
        Instant start,
        Basis basis,
        Status status,
        List<Pause> pauses,
        Instant due,
        Duration remaining,
        Instant wakeAt,
        List<Integer> levels,
        Instant stoppedAt,
        Durations took,
        Breach breach) {

    /**
     * Which clock of a case it is.
     *
     * @param cycle of the case, from 1
     * @param about the task, promise or round that it watches, where there are several; otherwise empty
     */
    public record Key(Metric metric, int cycle, String about) {
        public static Key of(Metric metric, int cycle) {
            return new Key(metric, cycle, "");
        }
    }

    /** How it stands. */
    public enum Status {
        RUNNING,
        PAUSED,
        MET,
        BREACHED,
        CANCELLED;

        /** Whether it can still become another. */
        public boolean open() {
            return this == RUNNING || this == PAUSED;
        }
    }

    /**
     * Too late.
     *
     * @param breachedAt when it came due
     * @param detectedAt when that was noticed
     */
    public record Breach(Instant breachedAt, Instant detectedAt, Reason reason) {
        /** Why. */
        public enum Reason {
            DUE_PASSED,
            /** More had elapsed already when the target was cut, or the start moved. */
            TARGET_TIGHTENED
        }
    }

    public Clock {
        pauses = List.copyOf(pauses);
        levels = levels.stream().distinct().sorted().toList();
    }

    /** A new clock. When its due has passed already, the first {@link #tick} says so. */
    public static List<ClockEvent> start(Key key, Instant start, Terms terms) {
        var at = start.truncatedTo(ChronoUnit.MILLIS);
        var blind = new Started(new Stamp(key, 1, at, null), terms.basis(), null).clock();
        var course = blind.course(terms.calendar());
        var due = course.reaches(course.allowed()).orElseThrow();
        return List.of(new Started(new Stamp(key, 1, at, blind.next(terms)), terms.basis(), due));
    }

    /** Time does not count from now on; nothing if this reason does not stop such a clock, or its pauses are used up. */
    public List<ClockEvent> pause(Instant at, PauseReason reason, Terms terms, Instant now) {
        if (!status.open() || !key.metric().pausedBy().contains(reason)) {
            return List.of();
        }
        var from = later(at.truncatedTo(ChronoUnit.MILLIS), start);
        if (pauses.stream().anyMatch(it -> it.reason() == reason && stated(it, from))) {
            return List.of();
        }
        var late = overdue(terms, from, now);
        var course = course(terms.calendar());
        if (!late.isEmpty() || course.usedUp(from)) {
            return late;
        }
        var after = paused(new Pause(from, null, reason), Duration.ZERO);
        var left = after.left(terms);
        return List.of(saying(from, terms, stamp -> new Paused(stamp, reason, left)));
    }

    /** Whether a pause from that time has been put on record by this one; one that ended as it began says nothing. */
    private static boolean stated(Pause it, Instant from) {
        return it.open()
                ? !it.from().isAfter(from)
                : it.from().equals(from) && it.to().isAfter(from);
    }

    /** Whatever made it stand still is gone. */
    public List<ClockEvent> resume(Instant at, Terms terms) {
        return resume(at, EnumSet.allOf(PauseReason.class), terms, false);
    }

    /** One reason to stand still is gone; it runs again unless there is another. Before the pause began it means nothing. */
    public List<ClockEvent> resume(Instant at, PauseReason reason, Terms terms) {
        return resume(at, EnumSet.of(reason), terms, false);
    }

    private List<ClockEvent> resume(Instant at, Set<PauseReason> reasons, Terms terms, boolean capped) {
        var when = at.truncatedTo(ChronoUnit.MILLIS);
        var gone = pauses.stream()
                .filter(it -> endedBy(it, reasons, when))
                .map(Pause::reason)
                .distinct()
                .sorted()
                .toList();
        if (status != Status.PAUSED || gone.isEmpty()) {
            return List.of();
        }
        var after = resumed(gone, when, null, null);
        if (after.status == Status.PAUSED) {
            var left = after.left(terms);
            return List.of(saying(when, terms, stamp -> new Resumed(stamp, gone, capped, null, left)));
        }
        var due = after.dueBy(terms);
        return List.of(saying(when, terms, stamp -> new Resumed(stamp, gone, capped, due, null)));
    }

    private static boolean endedBy(Pause it, Set<PauseReason> reasons, Instant at) {
        return it.open() && reasons.contains(it.reason()) && !it.from().isAfter(at);
    }

    /** What it waits for has come: it is met, or breached when more than the target had elapsed by then. */
    public List<ClockEvent> stop(Instant at, Terms terms, Instant now) {
        var when = at.truncatedTo(ChronoUnit.MILLIS);
        if (stoppedAt != null) {
            return List.of();
        }
        var course = course(terms.calendar());
        var took = course.took(when);
        if (status.open() && took.elapsed().compareTo(course.allowed()) <= 0) {
            return List.of(saying(when, terms, stamp -> new Met(stamp, took)));
        }
        return chain(it -> it.breach(terms, now), it -> {
            var durations = it.course(terms.calendar()).took(when);
            return List.of(it.saying(when, terms, stamp -> new Stopped(stamp, durations)));
        });
    }

    /** It does not matter any more. One that was late already is breached and stopped: that stays on record. */
    public List<ClockEvent> cancel(Instant at, Cancelled.Reason reason, Terms terms, Instant now) {
        var when = at.truncatedTo(ChronoUnit.MILLIS);
        if (status == Status.BREACHED || !overdue(terms, when, now).isEmpty()) {
            return stop(when, terms, now);
        }
        return status.open() ? List.of(saying(when, terms, stamp -> new Cancelled(stamp, reason))) : List.of();
    }

    /**
     * Judges it by other terms from now on, keeping its start and its pauses. When its due by them has passed already, it is
     * breached as of now.
     */
    public List<ClockEvent> retarget(Terms before, Terms wanted, Retargeted.Reason reason, Instant now) {
        return retarget(start, before, wanted, reason, now);
    }

    /** Another complaint was joined to this one: it counts from the start of whichever came earlier. */
    public List<ClockEvent> startEarlier(Instant earlier, Terms terms, Instant now) {
        var from = earlier.truncatedTo(ChronoUnit.MILLIS);
        return from.isBefore(start) ? retarget(from, terms, terms, Retargeted.Reason.MERGED, now) : List.of();
    }

    private List<ClockEvent> retarget(Instant from, Terms before, Terms wanted, Retargeted.Reason reason, Instant now) {
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        if (!status.open() || (wanted.basis().equals(basis) && from.equals(start))) {
            return List.of();
        }
        var late = overdue(before, at, at);
        if (!late.isEmpty()) {
            return late;
        }
        var after = retargeted(from, wanted.basis(), null, null);
        var passed =
                after.course(wanted.calendar()).reaches(after.allowed(wanted)).filter(it -> it.isBefore(at));
        var nextDue = status == Status.PAUSED ? null : after.dueBy(wanted);
        var left = status == Status.PAUSED ? after.left(wanted) : null;
        if (from.equals(start) && Objects.equals(nextDue, due) && Objects.equals(left, remaining)) {
            return List.of(saying(at, wanted, stamp -> new Noted(stamp, wanted.basis())));
        }
        return chain(
                it -> List.of(it.saying(
                        at, wanted, stamp -> new Retargeted(stamp, reason, from, wanted.basis(), nextDue, left))),
                it -> passed.isEmpty()
                        ? List.of()
                        : List.of(it.saying(
                                at, wanted, stamp -> new Breached(stamp, at, Breach.Reason.TARGET_TIGHTENED))));
    }

    /** A level must know for another reason than time; nothing if it knows already. */
    public List<ClockEvent> escalate(int level, Escalated.Cause cause, Terms terms, Instant now) {
        if (levels.contains(level) || stoppedAt != null) {
            return List.of();
        }
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        return List.of(saying(at, terms, stamp -> new Escalated(stamp, level, cause, 0, at)));
    }

    /** Everything whose time has come and that was not said yet, in order. However late: nothing is left out. */
    public List<ClockEvent> tick(Terms terms, Instant now) {
        if (wakeAt == null || wakeAt.isAfter(now)) {
            return List.of();
        }
        var events = new ArrayList<ClockEvent>();
        var it = this;
        for (var due = it.come(terms, now); due.isPresent(); due = it.come(terms, now)) {
            var happened = it.happen(due.get(), terms, now);
            events.addAll(happened);
            it = it.after(happened);
        }
        return events.isEmpty() ? List.of(saying(now, terms, stamp -> new Noted(stamp, basis))) : events;
    }

    private Optional<Schedule.Coming> come(Terms terms, Instant now) {
        return new Schedule(this, terms).next().filter(it -> !it.at().isAfter(now));
    }

    private List<ClockEvent> happen(Schedule.Coming it, Terms terms, Instant now) {
        return switch (it.what()) {
            case CAP -> capped(it.at(), terms);
            case BREACH -> breach(terms, now);
            case STEP -> List.of(saying(now, terms, stamp -> fire(stamp, it)));
        };
    }

    /** No pause lasts beyond the cap, not even one that began after it. */
    private List<ClockEvent> capped(Instant cap, Terms terms) {
        var end = pauses.stream().filter(Pause::open).map(Pause::from).reduce(cap, Clock::later);
        return resume(end, EnumSet.allOf(PauseReason.class), terms, true);
    }

    private static ClockEvent fire(Stamp stamp, Schedule.Coming it) {
        var step = it.step();
        return step.warning()
                ? new Warned(stamp, step.level(), step.percent(), it.at())
                : new Escalated(stamp, step.level(), Escalated.Cause.TIME, step.percent(), it.at());
    }

    /** The breach, if more than allowed had elapsed by an instant without anybody having noticed. */
    private List<ClockEvent> overdue(Terms terms, Instant at, Instant now) {
        var course = course(terms.calendar());
        return course.elapsed(at).compareTo(course.allowed()) > 0 ? breach(terms, now) : List.of();
    }

    /** A clock that stood still for as long as it may, and ran out after that, ran again first. */
    private List<ClockEvent> breach(Terms terms, Instant now) {
        if (!status.open()) {
            return List.of();
        }
        var course = course(terms.calendar());
        var over = course.exceeds(course.allowed());
        var cap = status == Status.PAUSED ? course.pausedUntil() : Optional.<Instant>empty();
        var capped = cap.filter(it -> over.filter(it::isAfter).isEmpty());
        var noticed = now.truncatedTo(ChronoUnit.MILLIS);
        return chain(
                it -> capped.map(at -> it.capped(at, terms)).orElse(List.of()),
                it -> List.of(it.saying(
                        it.dueBy(terms), terms, stamp -> new Breached(stamp, noticed, Breach.Reason.DUE_PASSED))));
    }

    private List<ClockEvent> chain(Function<Clock, List<ClockEvent>> first, Function<Clock, List<ClockEvent>> second) {
        var begun = first.apply(this);
        return Stream.concat(begun.stream(), second.apply(after(begun)).stream())
                .toList();
    }

    /** An event of this clock; when to wake next is what the clock after it needs. */
    private ClockEvent saying(Instant at, Terms terms, Function<Stamp, ClockEvent> event) {
        var blind = event.apply(new Stamp(key, events + 1, at, null));
        return event.apply(new Stamp(key, events + 1, at, after(blind).next(terms)));
    }

    private Instant next(Terms terms) {
        return new Schedule(this, terms).next().map(Schedule.Coming::at).orElse(null);
    }

    Course course(Calendar calendar) {
        return new Course(calendar, start, basis.target(), pauses, basis.pauseCap());
    }

    private Duration allowed(Terms terms) {
        return course(terms.calendar()).allowed();
    }

    private Instant dueBy(Terms terms) {
        return course(terms.calendar()).reaches(allowed(terms)).orElseThrow();
    }

    /** What is left at the beginning of the pause that lasts; negative when a breach is still to be noticed. */
    private Duration left(Terms terms) {
        var since = pauses.stream()
                .filter(Pause::open)
                .map(Pause::from)
                .min(Instant::compareTo)
                .orElseThrow();
        return allowed(terms).minus(course(terms.calendar()).elapsed(since));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    // How events change it.

    /** The clock after these events. */
    public Clock after(List<ClockEvent> happened) {
        var it = this;
        for (var event : happened) {
            it = it.after(event);
        }
        return it;
    }

    /** The clock after an event of its own; one that it has seen changes nothing. */
    public Clock after(ClockEvent event) {
        var stamp = event.stamp();
        if (stamp.number() <= events || !stamp.key().equals(key)) {
            return this;
        }
        var it = event.applyTo(this);
        return new Clock(
                key,
                stamp.number(),
                it.start,
                it.basis,
                it.status,
                it.pauses,
                it.due,
                it.remaining,
                stamp.wakeAt(),
                it.levels,
                it.stoppedAt,
                it.took,
                it.breach);
    }

    static Clock started(Stamp it, Basis basis, Instant due) {
        return new Clock(
                it.key(),
                it.number(),
                it.at(),
                basis,
                Status.RUNNING,
                List.of(),
                due,
                null,
                it.wakeAt(),
                List.of(),
                null,
                null,
                null);
    }

    private Clock standing(Status next, List<Pause> known, Instant nextDue, Duration left) {
        return new Clock(
                key, events, start, basis, next, known, nextDue, left, wakeAt, levels, stoppedAt, took, breach);
    }

    Clock paused(Pause it, Duration left) {
        return standing(Status.PAUSED, append(pauses, it), null, left);
    }

    Clock resumed(List<PauseReason> reasons, Instant at, Instant nextDue, Duration left) {
        var gone = Set.copyOf(reasons);
        var known = pauses.stream()
                .map(it -> endedBy(it, gone, at) ? it.ended(at) : it)
                .toList();
        var still = known.stream().anyMatch(Pause::open);
        return standing(still ? Status.PAUSED : Status.RUNNING, known, nextDue, left);
    }

    Clock retargeted(Instant from, Basis given, Instant nextDue, Duration left) {
        return new Clock(
                key, events, from, given, status, pauses, nextDue, left, wakeAt, levels, stoppedAt, took, breach);
    }

    Clock fired(int level) {
        return new Clock(
                key,
                events,
                start,
                basis,
                status,
                pauses,
                due,
                remaining,
                wakeAt,
                append(levels, level),
                stoppedAt,
                took,
                breach);
    }

    /** A breached clock stands still no more: pauses that last end with the breach. */
    Clock breached(Breach it) {
        var known = pauses.stream()
                .filter(pause -> !pause.open() || pause.from().isBefore(it.breachedAt()))
                .map(pause -> pause.open() ? pause.ended(it.breachedAt()) : pause)
                .toList();
        return new Clock(
                key,
                events,
                start,
                basis,
                Status.BREACHED,
                known,
                it.breachedAt(),
                null,
                wakeAt,
                levels,
                stoppedAt,
                took,
                it);
    }

    Clock stopped(Status verdict, Instant at, Durations durations) {
        return new Clock(
                key, events, start, basis, verdict, pauses, due, remaining, wakeAt, levels, at, durations, breach);
    }

    Clock cancelled(Instant at) {
        return new Clock(
                key, events, start, basis, Status.CANCELLED, pauses, due, remaining, wakeAt, levels, at, took, breach);
    }

    private static <T> List<T> append(List<T> before, T it) {
        var more = new ArrayList<>(before);
        more.add(it);
        return more;
    }
}
