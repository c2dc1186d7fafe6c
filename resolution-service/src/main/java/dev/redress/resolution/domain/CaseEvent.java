package dev.redress.resolution.domain;

import java.time.Instant;

/** What happened to a case. Folding never refuses: whether something may happen is decided before it is an event. */
public sealed interface CaseEvent {

    /** When it was put on record; the newest one is when the case was last changed, in whatever order they are heard. */
    Instant at();

    /** The case after it. */
    Case applyTo(Case before);

    /** The front desk's facts were heard. */
    record ComplaintHeard(Complaint complaint) implements CaseEvent {
        @Override
        public Instant at() {
            return complaint.receivedAt();
        }

        @Override
        public Case applyTo(Case before) {
            return before.with(complaint).touched(at());
        }
    }

    /** Triage has spoken: there is a case. */
    record CaseOpened(Verdict verdict) implements CaseEvent {
        @Override
        public Instant at() {
            return verdict.triagedAt();
        }

        @Override
        public Case applyTo(Case before) {
            return before.with(verdict)
                    .started(Cycle.started(1, verdict.receivedAt(), null))
                    .touched(at());
        }
    }

    /** The customer was contacted, or an attempt was made. */
    record CustomerContacted(int cycle, Contact contact) implements CaseEvent {
        @Override
        public Instant at() {
            return contact.said().at();
        }

        @Override
        public Case applyTo(Case before) {
            var first = before.stage() == Stage.ASSIGNED && contact.response();
            return before.inCycle(cycle, it -> it.with(contact))
                    .moved(first ? Stage.CONTACTED : before.stage())
                    .touched(at());
        }
    }

    /** The cause was found, or found to be another. */
    record CauseFound(int cycle, Cause cause) implements CaseEvent {
        @Override
        public Instant at() {
            return cause.said().at();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.with(cause))
                    .moved(Stage.CAUSE_FOUND)
                    .touched(at());
        }
    }

    /** A solution was proposed. */
    record SolutionProposed(int cycle, Proposal proposal) implements CaseEvent {
        @Override
        public Instant at() {
            return proposal.said().at();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.with(proposal))
                    .moved(Stage.PROPOSED)
                    .touched(at());
        }
    }

    /** The customer agreed. */
    record SolutionAccepted(int cycle, int round, Proposal.Evidence evidence, Said said) implements CaseEvent {
        @Override
        public Instant at() {
            return said.at();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.with(round, Proposal.Answer.yes(evidence, said)))
                    .moved(Stage.ACCEPTED)
                    .touched(at());
        }
    }

    /** The customer did not agree. */
    record SolutionDeclined(int cycle, int round, String reason, Said said) implements CaseEvent {
        @Override
        public Instant at() {
            return said.at();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.with(round, Proposal.Answer.no(reason, said)))
                    .moved(Stage.DECLINED)
                    .touched(at());
        }
    }

    /** All that was agreed is done. */
    record CaseResolved(int cycle, Resolution resolution) implements CaseEvent {
        @Override
        public Instant at() {
            return resolution.said().at();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.with(resolution))
                    .moved(Stage.RESOLVED)
                    .touched(at());
        }
    }

    /** Refused, with reasons. */
    record CaseRejected(int cycle, Rejection rejection) implements CaseEvent {
        @Override
        public Instant at() {
            return rejection.said().at();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.with(rejection))
                    .moved(Stage.REJECTED)
                    .touched(at());
        }
    }

    /** The follow-up found the customer not content: handling starts again. */
    record CaseReopened(int cycle, Reopening reopening) implements CaseEvent {
        @Override
        public Instant at() {
            return reopening.said().at();
        }

        @Override
        public Case applyTo(Case before) {
            return before.started(Cycle.started(cycle, at(), reopening)).touched(at());
        }
    }

    /** The follow-up has come to its end, and the complaint with it. */
    record CaseClosed(int cycle, Closing closing) implements CaseEvent {
        @Override
        public Instant at() {
            return closing.said().at();
        }

        @Override
        public Case applyTo(Case before) {
            return before.inCycle(cycle, it -> it.with(closing))
                    .moved(Stage.CLOSED)
                    .touched(at());
        }
    }
}
