package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;

/** What was found out about the cause. */
public sealed interface CauseEvent extends CaseEvent {

    /** The cause was found, or found to be another. */
    record CauseFound(int cycle, Cause cause) implements CauseEvent {
        @Override
        public Stamp stamp() {
            return cause.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.withCause(cause)).moved(Stage.CAUSE_FOUND);
        }
    }

    /** A second investigator agrees. */
    record CauseConfirmed(int cycle, Stamp stamp) implements CauseEvent {
        @Override
        public Case applyTo(Case before) {
            return before.inCycle(
                    cycle,
                    it -> it.cause() == null ? it : it.withCause(it.cause().withConfirmed(stamp)));
        }
    }
}
