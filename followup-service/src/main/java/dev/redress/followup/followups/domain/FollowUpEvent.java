package dev.redress.followup.followups.domain;

import java.time.Instant;

/** What happens to the follow-ups of a complaint. */
public sealed interface FollowUpEvent {

    FollowUps applyTo(FollowUps before);

    /** We know the complaint now. */
    record Received(ComplaintFacts complaint) implements FollowUpEvent {
        @Override
        public FollowUps applyTo(FollowUps before) {
            return before.withComplaint(complaint);
        }
    }

    /** The customer has withdrawn the complaint. */
    record Withdrawn(Instant at) implements FollowUpEvent {
        @Override
        public FollowUps applyTo(FollowUps before) {
            return before.withWithdrawnAt(at);
        }
    }

    /** We know now how grave it is and whose. */
    record Triaged(TriageFacts verdict) implements FollowUpEvent {
        @Override
        public FollowUps applyTo(FollowUps before) {
            return before.withVerdict(verdict);
        }
    }

    /**
     * Somebody else handles it.
     *
     * @param handler empty when only the department is known
     */
    record HandlerChanged(String department, String handler) implements FollowUpEvent {
        @Override
        public FollowUps applyTo(FollowUps before) {
            return before.withHandling(before.handling().by(department, handler));
        }
    }

    /** Someone had a part in handling it. */
    record TookPart(String person) implements FollowUpEvent {
        @Override
        public FollowUps applyTo(FollowUps before) {
            return before.withHandling(before.handling().with(person));
        }
    }

    /** It is known where the cause lies, or better than before. */
    record CauseFound(FoundCause cause) implements FollowUpEvent {
        @Override
        public FollowUps applyTo(FollowUps before) {
            return before.withHandling(before.handling().with(cause));
        }
    }

    /**
     * The customer is to be asked.
     *
     * @param lookAt when to look for someone who asks, should there be nobody now
     */
    record Planned(int cycle, FollowUpPlan plan, Instant lookAt) implements FollowUpEvent {
        @Override
        public FollowUps applyTo(FollowUps before) {
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
            implements FollowUpEvent {
        @Override
        public FollowUps applyTo(FollowUps before) {
            return before.inCycle(cycle, it -> it.givenTo(agent, lookAt));
        }
    }

    /** It was looked who may ask, and nothing is to be changed, or can be, until the next look. */
    record Looked(int cycle, Instant lookAt) implements FollowUpEvent {
        @Override
        public FollowUps applyTo(FollowUps before) {
            return before.inCycle(cycle, it -> it.givenTo(it.agent(), lookAt));
        }
    }

    /**
     * Someone tried to ask the customer.
     *
     * @param nextAt when to try next, should it come to that
     */
    record Attempted(int cycle, FollowUpAttempt attempt, Instant nextAt) implements FollowUpEvent {
        @Override
        public FollowUps applyTo(FollowUps before) {
            return before.inCycle(cycle, it -> it.tried(attempt, nextAt));
        }
    }

    /** The customer answered. */
    record Surveyed(int cycle, CompletedSurvey survey) implements FollowUpEvent {
        @Override
        public FollowUps applyTo(FollowUps before) {
            return before.inCycle(cycle, it -> it.withSurvey(survey));
        }
    }

    /** The customer praised, or suggested something. */
    record FeedbackHeard(int cycle, Feedback feedback) implements FollowUpEvent {
        @Override
        public FollowUps applyTo(FollowUps before) {
            return before.inCycle(cycle, it -> it.heard(feedback));
        }
    }

    /** The follow-up came to its end, and the complaint with it. */
    record Closed(int cycle, FollowUpReason reason, Instant at, String by) implements FollowUpEvent {
        @Override
        public FollowUps applyTo(FollowUps before) {
            return before.inCycle(cycle, it -> it.ended(new FollowUp.End(reason, at, by)));
        }
    }

    /**
     * The complaint is handled again, in the next cycle; the follow-up came to its end, unless it had before.
     *
     * @param cycle the cycle that was followed up
     * @param comment what the customer adds, masked; empty for nothing
     * @param levelFloor at which level of escalation the next cycle begins at least; 0 when nothing is said of it
     */
    record Reopened(
            int cycle,
            FollowUpReason reason,
            String comment,
            ReopeningTrigger trigger,
            int levelFloor,
            Instant at,
            String by)
            implements FollowUpEvent {
        @Override
        public FollowUps applyTo(FollowUps before) {
            return before.inCycle(cycle, it -> it.ended(new FollowUp.End(reason, at, by)));
        }
    }

    /** The customer came back too late for a reopening: a new complaint is to follow this one. */
    record Renewed(int cycle, FollowUpReason reason, FollowUpChannel channel, String words, Instant at, String by)
            implements FollowUpEvent {
        @Override
        public FollowUps applyTo(FollowUps before) {
            return before.withRenewed(new ComplaintRenewal(cycle, reason, at, by));
        }
    }
}
