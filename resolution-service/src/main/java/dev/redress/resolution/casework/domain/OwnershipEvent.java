package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;

/** Who has the case: its handler, the levels above, the board. */
public sealed interface OwnershipEvent extends CaseEvent {

    /** The case went up to someone higher. */
    record Escalated(Ownership.Escalation escalation) implements OwnershipEvent {
        @Override
        public Stamp stamp() {
            return escalation.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            return before.withHandling(before.handling().escalated(escalation));
        }
    }

    /** The mediation board was called. */
    record MediationOpened(int cycle, Board board) implements OwnershipEvent {
        @Override
        public Stamp stamp() {
            return board.opened();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.called(board));
        }
    }

    /** The mediation board has decided. */
    record MediationDecided(int cycle, Board.Decision decision) implements OwnershipEvent {
        @Override
        public Stamp stamp() {
            return decision.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.decided(decision));
        }
    }

    /**
     * The case changed hands.
     *
     * @param standsInFor whom it was meant for, who is away; empty when for the handler themselves
     */
    record HandlerChanged(
            int cycle,
            String department,
            String handler,
            String standsInFor,
            String previous,
            Ownership.Change change,
            String reason,
            Stamp stamp)
            implements OwnershipEvent {
        @Override
        public Case applyTo(Case before) {
            return before.withHandling(before.handling().handledBy(department, handler, standsInFor));
        }
    }
}
