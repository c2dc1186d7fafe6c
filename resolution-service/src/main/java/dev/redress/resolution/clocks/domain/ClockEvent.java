package dev.redress.resolution.clocks.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What happened to a clock. Folding needs no calendar and never refuses; an event folded again changes nothing. */
public sealed interface ClockEvent {

    /**
     * What every event carries.
     *
     * @param number position among the events of its clock, from 1
     * @param at when it happened
     * @param wakeAt when there is something to do next; absent when there is nothing
     */
    record Stamp(Clock.Key key, int number, Instant at, Instant wakeAt) {}

    Stamp stamp();

    /** The clock after it; {@link Clock#after(ClockEvent)} passes over what it has seen already. */
    Clock applyTo(Clock before);

    default Clock.Key key() {
        return stamp().key();
    }

    /** When it happened; for a breach that is when it came due, not when that was noticed. */
    default Instant at() {
        return stamp().at();
    }

    /**
     * It runs.
     *
     * @param takenOver whether it is of a complaint that was on its way before it came in
     * @param passed levels that should have been told before it came in, and are not any more
     */
    record Started(Stamp stamp, ClockTerms basis, Instant due, boolean takenOver, List<Integer> passed)
            implements ClockEvent {
        public Started {
            passed = List.copyOf(passed);
        }

        Clock clock() {
            return Clock.started(stamp, basis, due, takenOver, passed);
        }

        @Override
        public Clock applyTo(Clock before) {
            return before;
        }
    }

    /**
     * It stands still.
     *
     * @param remaining what is left of the target meanwhile; negative when a breach is still to be noticed
     */
    record Paused(Stamp stamp, PauseReason reason, Duration remaining) implements ClockEvent {
        @Override
        public Clock applyTo(Clock before) {
            return before.paused(new Pause(at(), null, reason), remaining);
        }
    }

    /**
     * A reason to stand still is gone, and it runs again unless there is another.
     *
     * @param reasons those that are gone
     * @param capped whether it goes on because it has stood still for as long as its policy allows
     * @param due absent while it still stands
     * @param remaining what is left of the target while it still stands; absent when it runs
     */
    record Resumed(Stamp stamp, List<PauseReason> reasons, boolean capped, Instant due, Duration remaining)
            implements ClockEvent {
        public Resumed {
            reasons = List.copyOf(reasons);
        }

        @Override
        public Clock applyTo(Clock before) {
            return before.resumed(reasons, at(), due, remaining);
        }
    }

    /**
     * It comes due at another time.
     *
     * @param start from when it counts; another one only after a merger
     * @param due absent while it stands still
     * @param remaining absent unless it stands still
     */
    record Retargeted(
            Stamp stamp, Retargeted.Reason reason, Instant start, ClockTerms basis, Instant due, Duration remaining)
            implements ClockEvent {
        /** Why. RECLASSIFIED waits for a message that nobody sends yet (decision 10). */
        public enum Reason {
            RECLASSIFIED,
            POLICY_CHANGED,
            CALENDAR_CHANGED,
            /** Another complaint was joined to this one, and that one came earlier. */
            MERGED,
            /** That one was parted from it. */
            UNMERGED
        }

        @Override
        public Clock applyTo(Clock before) {
            return before.retargeted(start, basis, due, remaining);
        }
    }

    /** Our own note, told to nobody: it is judged by newer versions that leave its due as it is, or woke for nothing. */
    record Noted(Stamp stamp, ClockTerms basis) implements ClockEvent {
        @Override
        public Clock applyTo(Clock before) {
            return before.retargeted(before.start(), basis, before.due(), before.remaining());
        }
    }

    /**
     * Time is running out, and a level has to know.
     *
     * @param also other levels that have to know as well
     * @param planned when it should have been told, for what is told late
     */
    record Warned(Stamp stamp, int level, int percent, List<Integer> also, Instant planned) implements ClockEvent {
        public Warned {
            also = List.copyOf(also);
        }

        @Override
        public Clock applyTo(Clock before) {
            return before.fired(level);
        }
    }

    /** In time. Once more when an earlier stop becomes known: the last one holds. */
    record Met(Stamp stamp, Durations durations) implements ClockEvent {
        @Override
        public Clock applyTo(Clock before) {
            return before.stopped(Clock.Status.MET, at(), durations);
        }
    }

    /** It came due; {@link #at} says when. */
    record Breached(Stamp stamp, Instant detectedAt, Clock.Breach.Reason reason) implements ClockEvent {
        @Override
        public Clock applyTo(Clock before) {
            return before.breached(new Clock.Breach(at(), detectedAt, reason));
        }
    }

    /**
     * A higher level has it.
     *
     * @param percent of the target; 0 for a step at a time after due
     * @param planned when it should have been told, for what is told late
     */
    record Escalated(Stamp stamp, int level, int percent, Instant planned) implements ClockEvent {
        @Override
        public Clock applyTo(Clock before) {
            return before.fired(level);
        }
    }

    /**
     * A pause had ended earlier than was known.
     *
     * @param reasons those of the pause
     * @param due when it comes due, counted anew; absent while it stands still
     */
    record ResumedEarlier(Stamp stamp, List<PauseReason> reasons, Instant due) implements ClockEvent {
        public ResumedEarlier {
            reasons = List.copyOf(reasons);
        }

        @Override
        public Clock applyTo(Clock before) {
            return before.resumedEarlier(reasons, at(), due);
        }
    }

    /**
     * Another verdict than was told: a fact became known late. {@link #at} is when that was put on record.
     *
     * @param to the verdict that holds
     * @param stoppedAt when what it waited for came
     * @param breach absent unless it is breached now
     */
    record Corrected(
            Stamp stamp,
            Clock.Status to,
            Instant stoppedAt,
            Durations durations,
            Clock.Breach breach,
            Clock.Correction correction)
            implements ClockEvent {
        @Override
        public Clock applyTo(Clock before) {
            return before.corrected(to, stoppedAt, durations, breach, correction);
        }
    }

    /** What a breached clock waited for has come at last. Once more when it had come earlier than was known. */
    record Stopped(Stamp stamp, Durations durations) implements ClockEvent {
        @Override
        public Clock applyTo(Clock before) {
            return before.stopped(Clock.Status.BREACHED, at(), durations);
        }
    }

    /** It is of no matter any more. */
    record Cancelled(Stamp stamp, Cancelled.Reason reason) implements ClockEvent {
        /** Why. */
        public enum Reason {
            CASE_ENDED,
            WITHDRAWN,
            MERGED,
            SUPERSEDED
        }

        @Override
        public Clock applyTo(Clock before) {
            return before.cancelled(at());
        }
    }

    /**
     * What had ended it, or made it late, was a merger that is undone: it is as if that had never been.
     *
     * @param start from when it counts
     * @param due absent while it stands still
     * @param remaining absent unless it stands still
     */
    record Reinstated(
            Stamp stamp, Clock.Status status, Instant start, List<Pause> pauses, Instant due, Duration remaining)
            implements ClockEvent {
        public Reinstated {
            pauses = List.copyOf(pauses);
        }

        @Override
        public Clock applyTo(Clock before) {
            return before.reinstated(status, start, pauses, due, remaining);
        }
    }
}
