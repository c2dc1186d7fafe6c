package dev.redress.resolution.clocks.domain;

import dev.redress.chassis.aggregates.domain.Unfolding;
import dev.redress.resolution.clocks.domain.ClockEvent.Cancelled;
import dev.redress.resolution.clocks.domain.ClockEvent.Retargeted;
import dev.redress.resolution.clocks.domain.ClockEvent.Stamp;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Watches one time limit. Decisions look at it and return what happens, and nothing when it has happened already; it changes
 * only by folding events. It is met when no more than its target has elapsed at its stop, whatever was known when: of several
 * facts that stop it the earliest is its stop, in whatever order they are put on record, and a verdict that turns out to be
 * wrong is corrected. Nothing but such late facts changes a verdict.
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
 * @param takenOver whether it is of a complaint that was on its way before it came in
 * @param correction how its verdict came to be another than was told first; absent when it is not
 */
@RecordBuilder
public record Clock(
        Key key,
        int events,
        Instant start,
        ClockTerms basis,
        Status status,
        List<Pause> pauses,
        Instant due,
        Duration remaining,
        Instant wakeAt,
        List<Integer> levels,
        Instant stoppedAt,
        Durations took,
        Breach breach,
        boolean takenOver,
        Correction correction)
        implements ClockBuilder.With {

    /**
     * Which clock of a case it is.
     *
     * @param metric what it measures
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
     * @param reason how it came to be late
     */
    public record Breach(Instant breachedAt, Instant detectedAt, Breach.Reason reason) {
        /** Why. */
        public enum Reason {
            DUE_PASSED,
            /** More had elapsed already when the target was cut, or the start moved. */
            TARGET_TIGHTENED
        }
    }

    /**
     * A verdict was told that turned out to be wrong.
     *
     * @param from what was told
     * @param recordedAt when what corrects it was put on record
     * @param by who did
     * @param reason what corrects it
     */
    public record Correction(Status from, Instant recordedAt, String by, Correction.Reason reason) {
        /** What turned out. */
        public enum Reason {
            /** What it waits for had come in time, and was put on record late. */
            STOPPED_EARLIER,
            /** It had stood still for less time than was known. */
            RESUMED_EARLIER
        }
    }

    /**
     * Who puts something on record, and when; which is not when it happened.
     *
     * @param by code of the person
     * @param now when
     */
    public record Recorder(String by, Instant now) {}

    public Clock {
        pauses = List.copyOf(pauses);
        levels = levels.stream().distinct().sorted().toList();
    }

    // Decisions.

    /** A new clock. When its due has passed already, the first {@link #tick} says so. */
    public static List<ClockEvent> start(Key key, Instant start, ClockRules terms) {
        return ClockDecisions.start(key, start, terms, Optional.empty());
    }

    /** The same, of a complaint that came in only then: whoever should have been told before is not told any more. */
    public static List<ClockEvent> takeOver(Key key, Instant start, ClockRules terms, Instant cameIn) {
        return ClockDecisions.start(key, start, terms, Optional.of(cameIn));
    }

    /** Time does not count from now on; nothing if this reason does not stop such a clock, or its pauses are used up. */
    public List<ClockEvent> pause(Instant at, PauseReason reason, ClockRules terms, Instant now) {
        return new ClockDecisions(this, terms).pause(at, reason, now);
    }

    /** One reason to stand still is gone; it runs again unless there is another. Before the pause began it means nothing. */
    public List<ClockEvent> resume(Instant at, PauseReason reason, ClockRules terms) {
        return new ClockDecisions(this, terms).resume(at, EnumSet.of(reason), false);
    }

    /**
     * A pause for this reason had ended earlier than was known. It counts from then on, also where it was judged already.
     */
    public List<ClockEvent> resumeEarlier(Instant at, PauseReason reason, ClockRules terms, Recorder who) {
        return new ClockDecisions(this, terms).resumeEarlier(at, reason, who);
    }

    /**
     * What it waits for has come: it is met, or breached when more than the target had elapsed by then. When it was stopped
     * already, the earlier of both is its stop.
     */
    public List<ClockEvent> stop(Instant at, ClockRules terms, Recorder who) {
        return new ClockDecisions(this, terms).stop(at, who);
    }

    /** It does not matter any more. One that was late already is breached and stopped: that stays on record. */
    public List<ClockEvent> cancel(Instant at, Cancelled.Reason reason, ClockRules terms, Instant now) {
        return new ClockDecisions(this, terms).cancel(at, reason, now);
    }

    /**
     * Judges it by other terms from now on, keeping its start and its pauses. When its due by them has passed already, it is
     * breached as of now.
     *
     * @param before the terms under which it runs
     */
    public List<ClockEvent> retarget(ClockRules before, ClockRules wanted, Retargeted.Reason reason, Instant now) {
        return new ClockDecisions(this, before).retarget(start, wanted, reason, now);
    }

    /**
     * Other complaints were joined to this one, or parted from it: it counts from the start of whichever came earliest. What is
     * late only because it counted from an earlier start is not late any more.
     *
     * @param waiting the pause of a case that waits; empty when it does not
     */
    public List<ClockEvent> countFrom(Instant from, ClockRules terms, Optional<Pause> waiting, Instant now) {
        return new ClockDecisions(this, terms).countFrom(from.truncatedTo(ChronoUnit.MILLIS), waiting, now);
    }

    /** What had ended it is undone: it goes on as if it had never ended. */
    public List<ClockEvent> reinstate(ClockRules terms, Instant now) {
        return new ClockDecisions(this, terms).reinstate(now);
    }

    /** Everything whose time has come and that was not said yet, in order. However late: nothing is left out. */
    public List<ClockEvent> tick(ClockRules terms, Instant now) {
        return new ClockDecisions(this, terms).tick(now);
    }

    // How events change it.

    /** The clock after these events. */
    public Clock after(List<ClockEvent> happened) {
        return Unfolding.fold(this, happened, (event, before) -> before.after(event));
    }

    /** The clock after an event of its own; one that it has seen changes nothing. */
    public Clock after(ClockEvent event) {
        var stamp = event.stamp();
        if (stamp.number() <= events || !stamp.key().equals(key)) {
            return this;
        }
        return event.applyTo(this)
                .with()
                .events(stamp.number())
                .wakeAt(stamp.wakeAt())
                .build();
    }

    static Clock started(Stamp it, ClockTerms basis, Instant due, boolean takenOver, List<Integer> passed) {
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
                passed,
                null,
                null,
                null,
                takenOver,
                null);
    }

    Clock paused(Pause it, Duration left) {
        return with().status(Status.PAUSED)
                .pauses(append(pauses, it))
                .due(null)
                .remaining(left)
                .build();
    }

    Clock resumed(List<PauseReason> gone, Instant at, Instant nextDue, Duration left) {
        var known = pauses.stream()
                .map(it -> it.endedBy(gone, at) ? it.ended(at) : it)
                .toList();
        var still = known.stream().anyMatch(Pause::open);
        return with().status(still ? Status.PAUSED : Status.RUNNING)
                .pauses(known)
                .due(nextDue)
                .remaining(left)
                .build();
    }

    Clock retargeted(Instant from, ClockTerms given, Instant nextDue, Duration left) {
        return with().start(from).basis(given).due(nextDue).remaining(left).build();
    }

    Clock fired(int level) {
        return withLevels(append(levels, level));
    }

    /** A breached clock stands still no more: pauses that last end with the breach. */
    Clock breached(Breach it) {
        var known = pauses.stream()
                .filter(pause -> !pause.open() || pause.from().isBefore(it.breachedAt()))
                .map(pause -> pause.open() ? pause.ended(it.breachedAt()) : pause)
                .toList();
        return with().status(Status.BREACHED)
                .pauses(known)
                .due(it.breachedAt())
                .remaining(null)
                .breach(it)
                .build();
    }

    Clock stopped(Status verdict, Instant at, Durations durations) {
        return with().status(verdict).stoppedAt(at).took(durations).build();
    }

    /** Pauses for these reasons end at that time, where they ended later. */
    Clock resumedEarlier(List<PauseReason> gone, Instant at, Instant nextDue) {
        return withPauses(pauses.stream()
                        .map(it -> gone.contains(it.reason()) && it.covers(at) ? it.ended(at) : it)
                        .toList())
                .withDue(nextDue);
    }

    Clock corrected(Status verdict, Instant stop, Durations durations, Breach late, Correction it) {
        return with().status(verdict)
                .due(late == null ? due : late.breachedAt())
                .stoppedAt(stop)
                .took(durations)
                .breach(late)
                .correction(it)
                .build();
    }

    Clock cancelled(Instant at) {
        return withStatus(Status.CANCELLED).withStoppedAt(at);
    }

    /** A breach that was before stays where it still is breached. */
    Clock reinstated(Status is, Instant from, List<Pause> known, Instant nextDue, Duration left) {
        return with().status(is)
                .start(from)
                .pauses(known)
                .due(nextDue)
                .remaining(left)
                .stoppedAt(null)
                .took(null)
                .breach(is == Status.BREACHED ? breach : null)
                .build();
    }

    private static <T> List<T> append(List<T> before, T it) {
        var more = new ArrayList<>(before);
        more.add(it);
        return more;
    }
}
