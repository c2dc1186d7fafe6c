package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;

/** What happened to a solution: proposed, approved, offered, and what the customer said to it. */
public sealed interface SolutionEvent extends CaseEvent {

    /** A solution was proposed. */
    record SolutionProposed(int cycle, Proposal proposal) implements SolutionEvent {
        @Override
        public Stamp stamp() {
            return proposal.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.proposed(proposal)).moved(Stage.PROPOSED);
        }
    }

    /**
     * An approver said yes.
     *
     * @param complete whether no further approval is needed
     */
    record SolutionApproved(int cycle, int round, Proposal.Approval approval, boolean complete)
            implements SolutionEvent {
        @Override
        public Stamp stamp() {
            return approval.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.inRound(round, proposal -> proposal.approvedBy(approval)))
                    .moved(complete ? Stage.APPROVED : before.stage());
        }
    }

    /** An approver said no: the handler has to propose something else. */
    record SolutionRefused(int cycle, int round, Proposal.Approval approval) implements SolutionEvent {
        @Override
        public Stamp stamp() {
            return approval.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.inRound(round, proposal -> proposal.withTurnedDown(approval)))
                    .moved(Stage.CAUSE_FOUND);
        }
    }

    /** The customer has it in writing. */
    record SolutionOffered(int cycle, int round, Proposal.Offer offer) implements SolutionEvent {
        @Override
        public Stamp stamp() {
            return offer.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.inRound(round, proposal -> proposal.offered(offer)))
                    .moved(Stage.OFFERED);
        }
    }

    /**
     * The customer agreed.
     *
     * @param hash of the wording that binds
     */
    record SolutionAccepted(int cycle, int round, Proposal.Answer answer, String hash) implements SolutionEvent {
        @Override
        public Stamp stamp() {
            return answer.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.inRound(round, proposal -> proposal.answered(answer)))
                    .moved(Stage.ACCEPTED);
        }
    }

    /**
     * The customer agreed through a link that one of us handed out, who could have used it in the customer's place. It is on
     * record, and binds nobody: consent is given in a recorded call or in writing.
     *
     * @param hash of the wording
     * @param handOut which handing out of the link, from 1
     */
    record ConsentAwaited(int cycle, int round, Proposal.Answer answer, String hash, int handOut)
            implements SolutionEvent {
        @Override
        public Stamp stamp() {
            return answer.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.inRound(round, proposal -> proposal.withAnswer(answer)));
        }
    }

    /** The customer did not agree. */
    record SolutionDeclined(int cycle, int round, Proposal.Answer answer) implements SolutionEvent {
        @Override
        public Stamp stamp() {
            return answer.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.inRound(round, proposal -> proposal.answered(answer)))
                    .moved(Stage.DECLINED);
        }
    }
}
