package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.casework.domain.Board.Ballot;
import dev.redress.resolution.casework.domain.Board.Decision;
import dev.redress.resolution.casework.domain.Board.Vote;
import dev.redress.resolution.casework.domain.EndingEvent.CaseRejected;
import dev.redress.resolution.casework.domain.OwnershipEvent.MediationDecided;
import dev.redress.resolution.casework.domain.OwnershipEvent.MediationOpened;
import dev.redress.resolution.casework.domain.Proposal.Needs;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionApproved;
import dev.redress.resolution.casework.domain.SolutionEvent.SolutionProposed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What the mediation board is called for, and what it makes of a case. */
public final class MediationDecisions {
    /** As high as a case goes. */
    static final int LEVEL = 4;

    private final Case it;
    private final DecisionContext context;

    MediationDecisions(Case it, DecisionContext context) {
        this.it = it.requireInHand(context);
        this.context = context;
    }

    /**
     * Calls the mediation board, in place of one that has not decided; a complaint manager or someone higher does, or the case gets there by its own ways.
     *
     * @param members codes; empty for all who are on the board and there
     * @param quorum 0 for that of the policy
     * @param deadline absent for that of the policy
     */
    public List<CaseEvent> callBoard(List<String> members, int quorum, Instant deadline) {
        if (it.current()
                .sittingBoard()
                .filter(board -> asks(board, members, quorum, deadline))
                .isPresent()) {
            return List.of();
        }
        it.requireOpen("the board cannot be called");
        if (!context.who().manages()) {
            throw CaseRefusal.notAllowed("a complaint manager or someone higher calls the board");
        }
        members.forEach(member -> OwnershipDecisions.requirePerson(context, "members", member));
        if (deadline != null && !deadline.isAfter(context.now())) {
            throw CaseRefusal.invalid("deadline", "must lie in the future; it is " + context.now());
        }
        var board = board(it, context, members, quorum, deadline);
        var voters = voters(board, it, context);
        if (voters < board.quorum()) {
            throw CaseRefusal.invalid(
                    "members",
                    "the quorum is %s, and %s members of the board may vote".formatted(board.quorum(), voters));
        }
        var events = new ArrayList<CaseEvent>();
        events.add(new MediationOpened(it.cycle(), board));
        if (it.handling().level() < LEVEL) {
            events.add(
                    EscalationDecisions.to(LEVEL, it, context, Ownership.Trigger.HAND, "", 0, "the board was called"));
        }
        return events;
    }

    /** Whether this board is the one that is asked for. */
    private static boolean asks(Board board, List<String> members, int quorum, Instant deadline) {
        return (members.isEmpty() || board.members().equals(members))
                && (quorum == 0 || board.quorum() == quorum)
                && (deadline == null || board.deadline().equals(deadline));
    }

    /** The board decides that the customer is to be offered this. */
    public List<CaseEvent> decideProposal(List<Ballot> votes, String minutes, Proposal.Solution solution) {
        var wanted = new Decision(Board.Effect.PROPOSAL, votes, minutes, "", "", context.stamp());
        if (decided(wanted)) {
            return List.of();
        }
        var decision = wanted.at(when());
        SolutionDecisions.requireSums(solution);
        var round = it.solution(context).nextRound();
        var proposal = Proposal.fresh(round, solution, Needs.NOTHING, decision.stamp());
        var approval = new Proposal.Approval(LEVEL, "", "", decision.stamp());
        return List.of(
                new MediationDecided(it.cycle(), decision),
                new SolutionProposed(it.cycle(), proposal),
                new SolutionApproved(it.cycle(), round, approval, true));
    }

    /**
     * The board decides that the demand is refused.
     *
     * @param toldAt when the customer was told; absent for when it was decided
     */
    public List<CaseEvent> decideRejection(List<Ballot> votes, String minutes, Rejection rejection, Instant toldAt) {
        var wanted = new Decision(Board.Effect.REFUSAL, votes, minutes, "", "", context.stamp());
        if (decided(wanted)) {
            return List.of();
        }
        var decision = wanted.at(when());
        it.requireNothingAgreed();
        if (rejection.toldBy() == null) {
            throw CaseRefusal.invalid("refusal.toldBy", "is needed: the customer has to be told");
        }
        var told = rejection.approved(context.who().code(), null, told(decision, toldAt));
        return List.of(new MediationDecided(it.cycle(), decision), new CaseRejected(it.cycle(), told));
    }

    /** The board decides that someone else takes the case over. */
    public List<CaseEvent> decideOwner(List<Ballot> votes, String minutes, String owner) {
        var taker = StandIns.of(context).taking("owner", owner);
        var wanted = new Decision(Board.Effect.NEW_OWNER, votes, minutes, taker.code(), "", context.stamp());
        if (decided(wanted)) {
            return List.of();
        }
        var decision = wanted.at(when());
        OwnershipDecisions.requirePerson(context, "owner", owner);
        var department = context.staff()
                .person(owner)
                .map(person -> person.department())
                .orElse(it.handling().department());
        return List.of(
                new MediationDecided(it.cycle(), decision),
                OwnershipDecisions.changed(
                        it, context, department, taker, Ownership.Change.MEDIATION, "decision of the mediation board"));
    }

    /** The board wants to know more, by a date; until then nobody goes on towards an end. */
    public List<CaseEvent> orderInvestigation(List<Ballot> votes, String minutes, Execution.Ask ask) {
        var task = it.execution(context).ordered(ask);
        var decision = new Decision(
                Board.Effect.INVESTIGATION, votes, minutes, "", task.task().id(), context.stamp());
        return decided(decision) ? List.of() : List.of(new MediationDecided(it.cycle(), decision.at(when())), task);
    }

    /** When the board decided: what is typed later was decided no later for that. */
    private Stamp when() {
        var called = it.current().sittingBoard().orElseThrow().opened().at();
        return context.happened(it, called, "the board was called");
    }

    /** The customer is told of it as it is decided, or later. */
    private Stamp told(Decision decision, Instant toldAt) {
        var fact = context.fact();
        return toldAt == null
                ? decision.stamp()
                : context.withFact(new FactTime("refusal.toldAt", toldAt, fact.reason(), fact.skew()))
                        .happened(it, decision.stamp().at(), "the board decided");
    }

    /** Whether this is on record already; otherwise it must be fit to be. */
    private boolean decided(Decision decision) {
        var boards = it.current().boards();
        if (!boards.isEmpty() && decision.repeats(boards.get(boards.size() - 1).decision())) {
            return true;
        }
        var board = it.current()
                .sittingBoard()
                .orElseThrow(
                        () -> new CaseRefusal(CaseRefusal.Code.NO_SUCH_PART, "no board is called that could decide"));
        it.requireOpen("the board has nothing to decide");
        requireDecidable(decision.effect());
        if (!context.who().manages() && !board.members().contains(context.who().code())) {
            throw CaseRefusal.notAllowed(
                    "a member of the board, a complaint manager or someone higher puts it on record");
        }
        requireVotes(board, decision);
        return false;
    }

    /** Before a cause is known, and once there is an agreement, it is about who goes on and what has to be found out. */
    private void requireDecidable(Board.Effect effect) {
        switch (effect) {
            case PROPOSAL, REFUSAL -> {
                if (!it.stage().boardMayDecide()) {
                    throw it.notNow(
                            "there is no cause yet, or an agreement already: the board gives the case a new owner"
                                    + " or orders an investigation");
                }
            }
            case NEW_OWNER, INVESTIGATION -> {}
        }
    }

    private void requireVotes(Board board, Decision decision) {
        var voted = new HashSet<String>();
        for (var ballot : decision.votes()) {
            var member = ballot.member();
            if (!board.members().contains(member)) {
                throw CaseRefusal.invalid("votes", member + " is not on this board");
            }
            if (!voted.add(member)) {
                throw CaseRefusal.invalid("votes", member + " votes twice");
            }
            if (partial(member, it, context)) {
                throw CaseRefusal.invalid("votes", member + " is responsible for the cause and may not vote");
            }
            if (ballot.vote() == Vote.FOR && !ballot.dissent().isEmpty()) {
                throw CaseRefusal.invalid("votes", member + " is for it and cannot dissent");
            }
        }
        if (voted.size() < board.quorum()) {
            throw CaseRefusal.invalid("votes", "the quorum is %s, and %s vote".formatted(board.quorum(), voted.size()));
        }
        if (!decision.carried()) {
            throw CaseRefusal.invalid("votes", "the majority is not for it");
        }
    }

    static Board board(Case it, DecisionContext context, List<String> members, int quorum, Instant deadline) {
        var rules = context.policy(it.verdict()).board();
        var all = members.isEmpty()
                ? context.staff().board(context.today()).stream()
                        .map(person -> person.code())
                        .filter(member -> !partial(member, it, context))
                        .toList()
                : members.stream().distinct().toList();
        return new Board(
                all,
                quorum == 0 ? rules.quorum() : quorum,
                deadline == null ? context.now().plus(rules.deadline()) : deadline,
                context.stamp(),
                null);
    }

    /** How many of its members may vote: none to whom the cause belongs. */
    static long voters(Board board, Case it, DecisionContext context) {
        return board.members().stream()
                .filter(member -> !partial(member, it, context))
                .count();
    }

    static boolean partial(String member, Case it, DecisionContext context) {
        var cause = it.current().cause();
        return cause != null && context.staff().causeConcerns(member, cause.person(), cause.department());
    }

    /** The board is called when a case has come up to it, wherever the case stands, and be there too few who may vote. */
    static Optional<CaseEvent> boardByItself(Case it, DecisionContext context) {
        return it.current().sittingBoard().isPresent() || !it.stage().open()
                ? Optional.empty()
                : Optional.of(new MediationOpened(it.cycle(), board(it, context, List.of(), 0, null)));
    }

    /** One that had too few members is called again once there are enough. */
    static Optional<CaseEvent> boardMadeWhole(Case it, DecisionContext context) {
        return it.currentCycle()
                .flatMap(Cycle::sittingBoard)
                .filter(Board::tooFew)
                .map(few -> board(it, context, List.of(), few.quorum(), null))
                .filter(board -> !board.tooFew())
                .map(board -> new MediationOpened(it.cycle(), board));
    }

    /** After so many rounds, and whenever the customer declines what the board itself proposed. */
    static boolean calledByDecline(Case it, DecisionContext context) {
        var cycle = it.current();
        var proposedByBoard = cycle.boards().stream()
                .filter(board -> !board.sitting())
                .reduce((earlier, later) -> later)
                .filter(board -> board.decision().effect() == Board.Effect.PROPOSAL)
                .isPresent();
        return proposedByBoard
                || cycle.declined() >= context.policy(it.verdict()).rounds();
    }
}
