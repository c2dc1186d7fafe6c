package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.agreements.domain.Agreement;
import dev.redress.resolution.agreements.domain.Money;
import dev.redress.resolution.agreements.domain.Remedy;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A solution on its way: proposed, approved, offered to the customer, answered.
 *
 * @param round which proposal of its cycle, from 1
 * @param needs the approvals that it needs
 * @param approvals those it has
 * @param turnedDown absent unless an approver said no
 * @param offers each wording in which the customer had it; the newest one holds
 * @param answer absent until the customer has answered the newest offer
 * @param agreed number of the newest offer that the customer has accepted; 0 for none
 */
@RecordBuilder
public record Proposal(
        int round,
        Solution solution,
        Needs needs,
        List<Approval> approvals,
        Approval turnedDown,
        List<Offer> offers,
        Stamp stamp,
        Answer answer,
        int agreed)
        implements ProposalBuilder.With {

    /** Why a solution is what it is. */
    public enum Basis {
        RELATION,
        REPURCHASE,
        WORD_OF_MOUTH,
        REASONABLENESS,
        FAULT_DEGREE
    }

    /**
     * @param plannedCompletion day by which it is to be done, absent when not said
     * @param cost what it will cost the company, absent when not said
     */
    public record Solution(
            List<Remedy> remedies, String description, LocalDate plannedCompletion, List<Basis> basis, Money cost) {
        public Solution {
            remedies = List.copyOf(remedies);
            basis = Lists.kept(basis);
        }
    }

    /**
     * @param approvers how many must agree: 0, 1 or 2
     * @param level at which they must decide
     */
    public record Needs(int approvers, int level) {
        static final Needs NOTHING = new Needs(0, 0);
    }

    /**
     * An approver's word.
     *
     * @param level at which it was given
     * @param onBehalfOf whom the approver stood in for, empty when nobody
     * @param reason why not; empty when it is a yes
     */
    public record Approval(int level, String onBehalfOf, String reason, Stamp stamp) {}

    /** A wording of the solution, as the customer had it. */
    public record Offer(int number, Agreement agreement, String hash, Stamp stamp) {}

    /** By which way the customer answered. */
    public enum Way {
        /** A link that was sent to the customer. */
        LINK,
        /** A link that one of us fetched to hand it out, and so could have used in the customer's place. */
        LINK_BY_HAND,
        CALL,
        SCAN
    }

    /** What proves consent. */
    public enum Evidence {
        CALL,
        LETTER,
        EMAIL,
        SIGNATURE;

        Way way() {
            return switch (this) {
                case CALL -> Way.CALL;
                case LETTER, EMAIL, SIGNATURE -> Way.SCAN;
            };
        }
    }

    /**
     * @param offer which wording it answers
     * @param evidence absent when declined, and where nothing proves that it was the customer who agreed
     * @param reference where the proof lies: a recording or a scan; empty where none is needed
     * @param reason empty when accepted
     */
    @RecordBuilder
    public record Answer(
            boolean accepted, int offer, Way way, Evidence evidence, String reference, String reason, Stamp stamp)
            implements ProposalAnswerBuilder.With {

        /** Whether the customer has agreed, and something proves that it was they. */
        public boolean consents() {
            return accepted && evidence != null;
        }

        /** Whether it holds as it stands; a yes that nothing proves waits for a proof, or for a no. */
        public boolean settled() {
            return !accepted || evidence != null;
        }

        /** The same answer, whoever says it and whenever. */
        boolean repeats(Answer earlier) {
            return earlier != null && equals(earlier.withStamp(stamp));
        }
    }

    public Proposal {
        needs = needs == null ? Needs.NOTHING : needs;
        approvals = Lists.kept(approvals);
        offers = Lists.kept(offers);
    }

    static Proposal fresh(int round, Solution solution, Needs needs, Stamp stamp) {
        return new Proposal(round, solution, needs, List.of(), null, List.of(), stamp, null, 0);
    }

    /** Whether nobody needs to approve it any more. */
    boolean approved() {
        return approvals.size() >= needs.approvers();
    }

    public Optional<Offer> lastOffer() {
        return offers.isEmpty() ? Optional.empty() : Optional.of(offers.get(offers.size() - 1));
    }

    Proposal approvedBy(Approval it) {
        return withApprovals(Lists.plus(approvals, it));
    }

    Proposal answered(Answer it) {
        return with().answer(it).agreed(it.accepted() ? it.offer() : agreed).build();
    }

    /** A new wording needs a new answer. */
    Proposal offered(Offer it) {
        return withOffers(Lists.plus(offers, it)).withAnswer(null);
    }
}
