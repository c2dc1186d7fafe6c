package dev.redress.followup.domain;

import java.time.Instant;

/** What happens to the follow-ups of a complaint. */
public sealed interface FollowupEvent {

    Visits applyTo(Visits before);

    /** We know the complaint now. */
    record Received(Complaint complaint) implements FollowupEvent {
        @Override
        public Visits applyTo(Visits before) {
            return before.with(complaint);
        }
    }

    /** We know now how grave it is and whose. */
    record Triaged(Verdict verdict) implements FollowupEvent {
        @Override
        public Visits applyTo(Visits before) {
            return before.with(verdict);
        }
    }

    /**
     * Somebody else handles it.
     *
     * @param handler empty when only the department is known
     */
    record HandlerChanged(String department, String handler) implements FollowupEvent {
        @Override
        public Visits applyTo(Visits before) {
            return before.with(before.handling().by(department, handler));
        }
    }

    /** Someone had a part in handling it. */
    record TookPart(String person) implements FollowupEvent {
        @Override
        public Visits applyTo(Visits before) {
            return before.with(before.handling().with(person));
        }
    }

    /** It is known where the cause lies, or better than before. */
    record CauseFound(Cause cause) implements FollowupEvent {
        @Override
        public Visits applyTo(Visits before) {
            return before.with(before.handling().with(cause));
        }
    }

    /**
     * The customer is to be asked.
     *
     * @param lookAt when to look for someone who asks, should there be nobody now
     */
    record Planned(int cycle, Plan plan, Instant lookAt) implements FollowupEvent {
        @Override
        public Visits applyTo(Visits before) {
            return before.plus(FollowUp.planned(cycle, plan, lookAt));
        }
    }

    /**
     * Somebody is to ask the customer from now on.
     *
     * @param previous who was to before; empty when nobody was
     * @param lookAt when to look whether they still may
     */
    record Assigned(int cycle, String agent, String previous, Handover trigger, Instant lookAt, Instant at, String by)
            implements FollowupEvent {
        @Override
        public Visits applyTo(Visits before) {
            return before.with(cycle, it -> it.givenTo(agent, lookAt));
        }
    }

    /** It was looked who may ask, and nothing is to be changed, or can be, until the next look. */
    record Looked(int cycle, Instant lookAt) implements FollowupEvent {
        @Override
        public Visits applyTo(Visits before) {
            return before.with(cycle, it -> it.givenTo(it.agent(), lookAt));
        }
    }

    /**
     * Someone tried to ask the customer.
     *
     * @param nextAt when to try next, should it come to that
     */
    record Attempted(int cycle, Attempt attempt, Instant nextAt) implements FollowupEvent {
        @Override
        public Visits applyTo(Visits before) {
            return before.with(cycle, it -> it.with(attempt, nextAt));
        }
    }

    /** The customer answered. */
    record Surveyed(int cycle, Survey survey) implements FollowupEvent {
        @Override
        public Visits applyTo(Visits before) {
            return before.with(cycle, it -> it.with(survey));
        }
    }

    /** The customer praised, or suggested something. */
    record FeedbackHeard(int cycle, Feedback feedback) implements FollowupEvent {
        @Override
        public Visits applyTo(Visits before) {
            return before.with(cycle, it -> it.with(feedback));
        }
    }

    /** The follow-up came to its end, and the complaint with it. */
    record Closed(int cycle, Reason reason, Instant at, String by) implements FollowupEvent {
        @Override
        public Visits applyTo(Visits before) {
            return before.with(cycle, it -> it.with(new FollowUp.End(reason, at, by)));
        }
    }

    /**
     * The complaint is handled again, in the next cycle; the follow-up came to its end, unless it had before.
     *
     * @param cycle the cycle that was followed up
     * @param comment what the customer adds, masked; empty for nothing
     * @param levelFloor at which level of escalation the next cycle begins at least; 0 when nothing is said of it
     */
    record Reopened(int cycle, Reason reason, String comment, Trigger trigger, int levelFloor, Instant at, String by)
            implements FollowupEvent {
        @Override
        public Visits applyTo(Visits before) {
            return before.with(cycle, it -> it.with(new FollowUp.End(reason, at, by)));
        }
    }

    /** The customer came back too late for a reopening: a new complaint is to follow this one. */
    record Renewed(int cycle, Reason reason, Channel channel, String words, Instant at, String by)
            implements FollowupEvent {
        @Override
        public Visits applyTo(Visits before) {
            return before.with(new Renewal(cycle, reason, at, by));
        }
    }
}
