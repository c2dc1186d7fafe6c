package dev.redress.resolution.casework.domain;

import dev.redress.resolution.casework.domain.Board.Ballot;
import dev.redress.resolution.casework.domain.Board.Decision;
import dev.redress.resolution.casework.domain.Board.Vote;
import dev.redress.resolution.casework.domain.CaseEvent.CaseRejected;
import dev.redress.resolution.casework.domain.CaseEvent.HandlerChanged;
import dev.redress.resolution.casework.domain.CaseEvent.MediationDecided;
import dev.redress.resolution.casework.domain.CaseEvent.MediationOpened;
import dev.redress.resolution.casework.domain.CaseEvent.SolutionApproved;
import dev.redress.resolution.casework.domain.CaseEvent.SolutionProposed;
import dev.redress.resolution.casework.domain.Proposal.Needs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Whose the case is, how high it has gone, and what the mediation board makes of it. */
public final class OwnershipDecisions {
    static final int BOARD = 4;
    private static final int LEAD = 1;
    private static final int MANAGER = 3;

    private final Case it;
    private final DecisionContext ground;

    OwnershipDecisions(Case it, DecisionContext ground) {
        this.it = it.requireOpened();
        this.ground = ground;
    }

    /** Takes a case that nobody handles; a lead may take over one that somebody does. */
    public List<CaseEvent> claim() {
        var who = ground.who().code();
        var handling = it.handling();
        if (handling.handler().equals(who)) {
            return List.of();
        }
        it.requireOpen("it cannot be claimed");
        if (!handling.handler().isEmpty() && ground.who().level() < LEAD) {
            throw CaseRefusal.notAllowed(handling.handler() + " handles it; a lead may take it over");
        }
        return List.of(changed(handling.department(), who, Ownership.Change.CLAIMED, ""));
    }

    /** @param handler empty to leave it to whoever claims it */
    public List<CaseEvent> reassign(String department, String handler, String reason) {
        var handling = it.handling();
        var where = department.isEmpty() ? handling.department() : department;
        if (handling.department().equals(where) && handling.handler().equals(handler)) {
            return List.of();
        }
        it.requireOpen("it cannot be reassigned");
        if (ground.who().level() < LEAD) {
            throw CaseRefusal.notAllowed("a lead or someone higher reassigns cases");
        }
        var staff = ground.staff();
        if (!staff.departments().isEmpty() && staff.department(where).isEmpty()) {
            throw CaseRefusal.invalid("department", "there is no department " + where);
        }
        requirePerson("handler", handler);
        return List.of(changed(where, handler, Ownership.Change.REASSIGNED, reason));
    }

    private HandlerChanged changed(String department, String handler, Ownership.Change change, String reason) {
        return new HandlerChanged(
                it.cycle(), department, handler, it.handling().handler(), change, reason, ground.said());
    }

    /** A company whose directory was not heard yet is not kept from working. */
    private void requirePerson(String field, String code) {
        var people = ground.staff().people();
        if (!code.isEmpty() && !people.isEmpty() && ground.staff().level(code).isEmpty()) {
            throw CaseRefusal.invalid(field, "nobody who works here has the code " + code);
        }
    }

    /** Upwards only; to the board as one calls it: a complaint manager or someone higher does. */
    public List<CaseEvent> escalate(int level, String reason) {
        if (it.handling().level() >= level) {
            return List.of();
        }
        it.requireOpen("it cannot be escalated");
        if (level == BOARD && ground.who().level() < MANAGER) {
            throw CaseRefusal.notAllowed("a complaint manager or someone higher takes a case to the board");
        }
        return List.of(EscalationDecisions.to(level, it, ground, Ownership.Trigger.HAND, "", 0, reason));
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
        if (ground.who().level() < MANAGER) {
            throw CaseRefusal.notAllowed("a complaint manager or someone higher calls the board");
        }
        if (!it.stage().boardMayDecide()) {
            throw it.notNow("the board has nothing to decide");
        }
        members.forEach(member -> requirePerson("members", member));
        if (deadline != null && !deadline.isAfter(ground.now())) {
            throw CaseRefusal.invalid("deadline", "must lie in the future; it is " + ground.now());
        }
        var board = EscalationDecisions.board(it, ground, members, quorum, deadline);
        var voters = EscalationDecisions.voters(board, it, ground);
        if (voters < board.quorum()) {
            throw CaseRefusal.invalid(
                    "members",
                    "the quorum is %s, and %s members of the board may vote".formatted(board.quorum(), voters));
        }
        var events = new ArrayList<CaseEvent>();
        events.add(new MediationOpened(it.cycle(), board));
        if (it.handling().level() < BOARD) {
            events.add(
                    EscalationDecisions.to(BOARD, it, ground, Ownership.Trigger.HAND, "", 0, "the board was called"));
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
        var decision = new Decision(Board.Effect.PROPOSAL, votes, minutes, "", ground.said());
        if (decided(decision)) {
            return List.of();
        }
        var round = it.solving(ground).nextRound();
        var proposal = Proposal.fresh(round, solution, Needs.NOTHING, ground.said());
        var approval = new Proposal.Approval(BOARD, "", "", ground.said());
        return List.of(
                new MediationDecided(it.cycle(), decision),
                new SolutionProposed(it.cycle(), proposal),
                new SolutionApproved(it.cycle(), round, approval, true));
    }

    /** The board decides that the demand is refused. */
    public List<CaseEvent> decideRefusal(List<Ballot> votes, String minutes, Rejection rejection) {
        var decision = new Decision(Board.Effect.REFUSAL, votes, minutes, "", ground.said());
        if (decided(decision)) {
            return List.of();
        }
        if (rejection.toldBy() == null) {
            throw CaseRefusal.invalid("refusal.toldBy", "is needed: the customer has to be told");
        }
        var told = rejection.approved(ground.who().code(), null, ground.said());
        return List.of(new MediationDecided(it.cycle(), decision), new CaseRejected(it.cycle(), told));
    }

    /** The board decides that someone else takes the case over. */
    public List<CaseEvent> decideOwner(List<Ballot> votes, String minutes, String owner) {
        var decision = new Decision(Board.Effect.NEW_OWNER, votes, minutes, owner, ground.said());
        if (decided(decision)) {
            return List.of();
        }
        requirePerson("owner", owner);
        var department = ground.staff()
                .person(owner)
                .map(person -> person.department())
                .orElse(it.handling().department());
        return List.of(
                new MediationDecided(it.cycle(), decision),
                changed(department, owner, Ownership.Change.MEDIATION, "decision of the mediation board"));
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
        if (!it.stage().boardMayDecide()) {
            throw it.notNow("the board has nothing to decide");
        }
        if (ground.who().level() < MANAGER
                && !board.members().contains(ground.who().code())) {
            throw CaseRefusal.notAllowed(
                    "a member of the board, a complaint manager or someone higher puts it on record");
        }
        requireVotes(board, decision);
        return false;
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
            if (EscalationDecisions.partial(member, it, ground)) {
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
}
