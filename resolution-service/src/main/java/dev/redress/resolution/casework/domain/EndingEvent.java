package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;

/** How a cycle ends: resolved, or rejected when a lead agrees. */
public sealed interface EndingEvent extends CaseEvent {

    /** A handler wants to refuse; a lead has to approve it. */
    record RejectionProposed(int cycle, Rejection rejection) implements EndingEvent {
        @Override
        public Stamp stamp() {
            return rejection.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.withProposedRejection(rejection));
        }
    }

    /** The lead did not approve of refusing. */
    record RejectionRefused(int cycle, String reason, Stamp stamp) implements EndingEvent {
        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.withProposedRejection(null));
        }
    }

    /** Refused, with reasons. */
    record CaseRejected(int cycle, Rejection rejection) implements EndingEvent {
        @Override
        public Stamp stamp() {
            return rejection.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.rejected(rejection)).moved(Stage.REJECTED);
        }
    }

    /** All that was agreed is done. */
    record CaseResolved(int cycle, Resolution resolution) implements EndingEvent {
        @Override
        public Stamp stamp() {
            return resolution.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.resolved(resolution)).moved(Stage.RESOLVED);
        }
    }
}
