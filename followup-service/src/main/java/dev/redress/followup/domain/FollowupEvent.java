package dev.redress.followup.domain;

import java.time.Instant;

/** What happens to the follow-ups of a complaint. */
public sealed interface FollowupEvent {

    Visits applyTo(Visits before);

    /** We know now how grave it is and whose. */
    record Triaged(Severity severity, String department) implements FollowupEvent {
        @Override
        public Visits applyTo(Visits before) {
            return new Visits(before.complaintId(), severity, department, before.latest(), before.earlier());
        }
    }

    /** The customer is to be asked. */
    record Planned(int cycle, After after, Instant caseEndedAt, Instant dueAt, Instant plannedAt)
            implements FollowupEvent {
        @Override
        public Visits applyTo(Visits before) {
            return before.plus(FollowUp.planned(cycle, after, caseEndedAt, dueAt, plannedAt));
        }
    }

    /** Someone tried to ask the customer. */
    record Attempted(int cycle, Attempt attempt) implements FollowupEvent {
        @Override
        public Visits applyTo(Visits before) {
            return before.with(cycle, it -> it.with(attempt));
        }
    }

    /** The customer answered. */
    record Surveyed(int cycle, Survey survey) implements FollowupEvent {
        @Override
        public Visits applyTo(Visits before) {
            return before.with(cycle, it -> it.with(survey));
        }
    }

    /**
     * The follow-up came to its end: the complaint is closed, or reopened for the next cycle, as the reason says.
     *
     * @param cycle the cycle that was followed up
     * @param comment what the customer adds, masked; empty for nothing
     */
    record Ended(int cycle, Reason reason, String comment, Instant at, String by) implements FollowupEvent {
        @Override
        public Visits applyTo(Visits before) {
            return before.with(cycle, it -> it.with(new FollowUp.End(reason, at, by)));
        }
    }
}
