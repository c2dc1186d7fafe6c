package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.agreements.domain.Agreement;
import dev.redress.resolution.agreements.domain.Agreement.StatedFindings;
import dev.redress.resolution.agreements.domain.Money;
import dev.redress.resolution.casework.domain.Proposal.Answer;
import dev.redress.resolution.casework.domain.Proposal.Approval;
import dev.redress.resolution.casework.domain.Proposal.Evidence;
import dev.redress.resolution.casework.domain.Proposal.Offer;
import dev.redress.resolution.casework.domain.Proposal.Solution;
import dev.redress.resolution.casework.domain.Proposal.Way;
import dev.redress.resolution.casework.domain.SolutionEvent.ConsentAwaited;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionAccepted;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionApproved;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionDeclined;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionOffered;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionProposed;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** From a proposal to the customer's yes or no, in rounds. */
public final class SolutionDecisions {
    static final String NO_PROOF = "the yes came through a link that one of us handed out, and needs a recorded call or"
            + " something in writing";

    private final Case it;
    private final DecisionContext context;
    private final StatedFindings findings;

    SolutionDecisions(Case it, DecisionContext context) {
        this(it.requireInHand(context), context, null);
    }

    private SolutionDecisions(Case it, DecisionContext context, StatedFindings findings) {
        this.it = it;
        this.context = context;
        this.findings = findings;
    }

    /**
     * The same, for an offer that also tells the customer what was found.
     *
     * @param told absent where it does not
     */
    public SolutionDecisions stating(StatedFindings told) {
        return new SolutionDecisions(it, context, told);
    }

    public List<CaseEvent> propose(Solution solution) {
        var last = it.current().lastProposal();
        var stands = it.stage() == Stage.PROPOSED || it.stage() == Stage.APPROVED;
        if (stands
                && last.filter(earlier -> earlier.solution().equals(solution)).isPresent()) {
            return List.of();
        }
        requirePropose();
        requireSums(solution);
        var needs = PolicyDemands.approvals(solution, it.verdict().severity(), context.policy(it.verdict()));
        return List.of(new SolutionProposed(it.cycle(), Proposal.fresh(nextRound(), solution, needs, context.stamp())));
    }

    void requirePropose() {
        it.requireNext(Stage.PROPOSED);
        if (!it.current().cause().settled()) {
            throw it.notNow("the loss is so large that a second investigator must confirm the cause first");
        }
        BoardPrecedence.requireNothingDecided(it, context);
    }

    /** What is owed is more than nothing. */
    static void requireSums(Solution solution) {
        for (var i = 0; i < solution.remedies().size(); i++) {
            requireSum("remedies[" + i + "].amount", solution.remedies().get(i).amount());
        }
    }

    static void requireSum(String field, Money amount) {
        if (amount != null && (amount.minor() <= 0 || !Money.inCirculation(amount.currency()))) {
            throw CaseRefusal.invalid(field, "must be more than 0, in a currency that is in circulation");
        }
    }

    int nextRound() {
        return it.current().lastProposal().map(Proposal::round).orElse(0) + 1;
    }

    /** By someone of the level that it needs, or who stands in for such a person; never by who proposed it. */
    public List<CaseEvent> approve() {
        var proposal = proposed("there is nothing to approve");
        var who = context.who().code();
        if (proposal.approvals().stream().anyMatch(done -> done.stamp().by().equals(who))) {
            return List.of();
        }
        var approval = requireApprove();
        var complete = proposal.approvedBy(approval).approved();
        return List.of(new SolutionApproved(it.cycle(), proposal.round(), approval, complete));
    }

    Approval requireApprove() {
        return require(Stage.APPROVED, "");
    }

    Approval requireTurnDown() {
        return require(Stage.CAUSE_FOUND, "");
    }

    private Approval require(Stage to, String reason) {
        var proposal = proposed("there is nothing to approve");
        it.requireNext(to);
        BoardPrecedence.requireNoneSits(it, context);
        return approval(proposal, reason);
    }

    /** An approver says no; the handler has to propose something else. */
    public List<CaseEvent> turnDown(String reason) {
        var proposal = it.current().lastProposal().orElseThrow(() -> it.notNow("there is nothing to approve"));
        var earlier = proposal.turnedDown();
        if (earlier != null
                && earlier.reason().equals(reason)
                && earlier.stamp().by().equals(context.who().code())) {
            return List.of();
        }
        return List.of(new SolutionRefused(it.cycle(), proposal.round(), require(Stage.CAUSE_FOUND, reason)));
    }

    private Proposal proposed(String otherwise) {
        var proposal = it.current().lastProposal().orElseThrow(() -> it.notNow(otherwise));
        var approvedAlready = it.stage() == Stage.APPROVED
                && proposal.approvals().stream()
                        .anyMatch(done -> done.stamp().by().equals(context.who().code()));
        if (it.stage() != Stage.PROPOSED && !approvedAlready) {
            throw it.notNow(otherwise);
        }
        if (proposal.needs().approvers() == 0) {
            throw it.notNow("this proposal needs no approval");
        }
        return proposal;
    }

    private Approval approval(Proposal proposal, String reason) {
        var who = context.who();
        if (proposal.stamp().by().equals(who.code())) {
            throw CaseRefusal.notAllowed("nobody approves what they proposed themselves");
        }
        var level = proposal.needs().level();
        if (proposal.approvals().stream().anyMatch(done -> done.onBehalfOf().equals(who.code()))) {
            throw CaseRefusal.notAllowed("the one who stood in for you has approved already, and two must agree");
        }
        if (who.level() >= level) {
            return new Approval(level, "", reason, context.stamp());
        }
        var absent = context.staff().actsFor(who.code(), context.today()).stream()
                .filter(person -> person.level() >= level)
                .filter(person -> !proposal.stamp().by().equals(person.code()))
                .filter(person -> proposal.approvals().stream()
                        .noneMatch(done -> done.stamp().by().equals(person.code())))
                .findFirst()
                .orElseThrow(() -> CaseRefusal.notAllowed(
                        "level %s or higher approves this, or who stands in for them; this is level %s"
                                .formatted(level, who.level())));
        return new Approval(level, absent.code(), reason, context.stamp());
    }

    /**
     * Puts the proposal into words for the customer. Any change of the words is a new wording, which needs an answer of its
     * own, also when the one before was accepted already.
     *
     * @param language in which, BCP 47; empty for the customer's
     * @param conditions what else holds; empty for nothing
     * @param completion day by which it is to be done; absent for the proposal's
     */
    public List<CaseEvent> offer(String language, String conditions, LocalDate completion) {
        var proposal = it.current().lastProposal().orElseThrow(() -> it.notNow("there is nothing to offer"));
        var last = proposal.lastOffer();
        var wording = wording(proposal, language, conditions, completion);
        if (last.filter(earlier -> sameWords(earlier.agreement(), wording)).isPresent()
                && (it.stage() == Stage.OFFERED || it.stage() == Stage.ACCEPTED)) {
            return List.of();
        }
        requireOffer();
        var offer = new Offer(wording.offer(), wording, wording.hash(), context.stamp());
        return List.of(new SolutionOffered(it.cycle(), proposal.round(), offer));
    }

    void requireOffer() {
        var proposal = it.current().lastProposal().orElseThrow(() -> it.notNow("there is nothing to offer"));
        if (it.stage() != Stage.OFFERED) {
            it.requireNext(Stage.OFFERED);
        }
        if (!proposal.approved()) {
            throw it.notNow("the proposal has %s of %s approvals"
                    .formatted(proposal.approvals().size(), proposal.needs().approvers()));
        }
        BoardPrecedence.requireHeeded(it, context);
    }

    private Agreement wording(Proposal proposal, String language, String conditions, LocalDate completion) {
        var facts = Optional.ofNullable(it.complaint());
        return new Agreement(
                it.complaintId(),
                facts.map(Complaint::number).orElse(""),
                it.cycle(),
                proposal.round(),
                proposal.lastOffer().map(Offer::number).orElse(0) + 1,
                language.isEmpty() ? facts.map(Complaint::language).orElse("en") : language,
                it.handling().department(),
                proposal.solution().remedies(),
                proposal.solution().description(),
                completion == null ? proposal.solution().plannedCompletion() : completion,
                conditions,
                findings,
                context.now());
    }

    private static boolean sameWords(Agreement one, Agreement other) {
        return one.language().equals(other.language())
                && one.conditions().equals(other.conditions())
                && Objects.equals(one.findings(), other.findings())
                && one.remedies().equals(other.remedies())
                && one.description().equals(other.description())
                && Objects.equals(one.plannedCompletion(), other.plannedCompletion());
    }

    /**
     * The customer agrees, as one of us puts on record.
     *
     * @param hash of the wording that the customer agreed to; empty for the newest
     * @param reference where the recording or the scan lies
     */
    public List<CaseEvent> accept(Evidence evidence, String reference, String hash) {
        return accept(evidence.way(), evidence, reference, hash);
    }

    /**
     * The customer agrees on the page behind the link to this wording. It is as good as a signature, unless one of us had the
     * link in hand: then it is on record, and consent is still awaited.
     *
     * @param handOut which handing out of the link, from 1; 0 when the house sent it to the customer itself
     */
    public List<CaseEvent> acceptByLink(String hash, int handOut) {
        if (handOut == 0) {
            return accept(Way.LINK, Evidence.SIGNATURE, "", hash);
        }
        var offer = answered(hash);
        var answer = new Answer(true, offer.number(), Way.LINK_BY_HAND, null, "", "", context.stamp());
        if (repeats(answer)) {
            return List.of();
        }
        requireAnswer(Stage.ACCEPTED);
        return List.of(new ConsentAwaited(it.cycle(), round(), answer, offer.hash(), handOut));
    }

    /** @param handOut as for a yes: what is declined needs no proof, and the way is put on record as it was */
    public List<CaseEvent> declineByLink(String reason, String hash, int handOut) {
        return decline(handOut == 0 ? Way.LINK : Way.LINK_BY_HAND, reason, hash);
    }

    private List<CaseEvent> accept(Way way, Evidence evidence, String reference, String hash) {
        var offer = answered(hash);
        var answer = new Answer(true, offer.number(), way, evidence, reference, "", context.stamp());
        if (it.stage() == Stage.ACCEPTED && repeats(answer)) {
            return List.of();
        }
        requireAnswer(Stage.ACCEPTED);
        return List.of(new SolutionAccepted(it.cycle(), round(), answer.withStamp(answered(offer)), offer.hash()));
    }

    public List<CaseEvent> decline(Way way, String reason, String hash) {
        var offer = answered(hash);
        var answer = new Answer(false, offer.number(), way, null, "", reason, context.stamp());
        if (it.stage() == Stage.DECLINED && repeats(answer)) {
            return List.of();
        }
        requireAnswer(Stage.DECLINED);
        return List.of(new SolutionDeclined(it.cycle(), round(), answer.withStamp(answered(offer))));
    }

    private Stamp answered(Offer offer) {
        return context.happened(it, offer.stamp().at(), "it was offered");
    }

    void requireAnswer(Stage to) {
        answered("");
        it.requireNext(to);
        BoardPrecedence.requireNoneSits(it, context);
    }

    private Offer answered(String hash) {
        var offer = it.current()
                .lastOffer()
                .orElseThrow(() -> it.notNow("there is no offer that the customer could answer"));
        if (!hash.isEmpty() && !hash.equals(offer.hash())) {
            throw new CaseRefusal(
                    CaseRefusal.Code.SUPERSEDED,
                    "the newest wording is offer %s of round %s, and needs an answer of its own"
                            .formatted(offer.number(), round()));
        }
        return offer;
    }

    /** Whether there is a yes that nothing proves. */
    static boolean awaitsConsent(Case it) {
        return it.stage() == Stage.OFFERED
                && it.current()
                        .lastProposal()
                        .map(Proposal::answer)
                        .filter(answer -> !answer.settled())
                        .isPresent();
    }

    private int round() {
        return it.current().lastProposal().map(Proposal::round).orElseThrow();
    }

    private boolean repeats(Answer answer) {
        return it.current()
                .lastProposal()
                .filter(last -> answer.repeats(last.answer()))
                .isPresent();
    }
}
