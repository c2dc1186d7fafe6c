package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;
import java.time.Instant;
import java.util.Locale;

/** What happened to a case. Folding never refuses: whether something may happen is decided before it is an event. */
public sealed interface CaseEvent
        permits CauseEvent,
                ClockMoved,
                ContactEvent,
                EndingEvent,
                ExecutionEvent,
                LifecycleEvent,
                MergerEvent,
                OwnershipEvent,
                SolutionEvent {

    /** Who put it on record, and when it happened; nobody of ours where another stage told it. */
    Stamp stamp();

    /** When it happened, which may be before it was put on record. */
    default Instant at() {
        return stamp().at();
    }

    /** What it does to the case. */
    Case applyTo(Case before);

    /** The case after it, with the event on its trail. */
    default Case on(Case before) {
        return applyTo(before).recorded(this);
    }

    /** A short name: that of the record, such as {@code solution-accepted}. */
    default String name() {
        return getClass().getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
