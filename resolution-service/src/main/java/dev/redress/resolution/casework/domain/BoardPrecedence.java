package dev.redress.resolution.casework.domain;

import dev.redress.resolution.casework.domain.Board.Decision;
import java.util.Optional;

/**
 * What the mediation board may decide, and what it has decided, goes before what anybody else does: a step that would pass it
 * by is refused by its name. The customer's own click is no step of ours.
 */
final class BoardPrecedence {

    private BoardPrecedence() {}

    /** While it sits, the customer is contacted, the cause is investigated, notes are taken, and nothing else. */
    static void requireNoneSits(Case it, DecisionContext context) {
        var sitting = it.current().sittingBoard();
        if (sitting.isEmpty() || context.who().equals(Actor.SYSTEM)) {
            return;
        }
        var board = sitting.get();
        if (MediationDecisions.voters(board, it, context) >= board.quorum()) {
            throw it.notNow(
                    "the mediation board sits over it until %s; until it has decided, the customer is contacted,"
                                    .formatted(board.deadline())
                            + " the cause investigated and notes are taken, and nothing else");
        }
        if (!context.who().manages()) {
            throw it.notNow("the mediation board is called and has too few members who may vote; until it has more, a"
                    + " complaint manager goes on");
        }
    }

    /** A step towards the end of a case. */
    static void requireHeeded(Case it, DecisionContext context) {
        requireNoneSits(it, context);
        decided(it).ifPresent(decision -> {
            switch (decision.effect()) {
                case NEW_OWNER -> requireOwner(decision, it, context);
                case INVESTIGATION -> requireInvestigated(decision, it);
                case PROPOSAL, REFUSAL -> {}
            }
        });
    }

    /** Whose it is; a complaint manager may give it to another. */
    static void requireOwnerKept(Case it, DecisionContext context) {
        if (!context.who().manages()) {
            requireNoneSits(it, context);
            decided(it).ifPresent(decision -> requireOwner(decision, it, context));
        }
    }

    /** Something else than what the board decided: another proposal, or none. */
    static void requireNothingDecided(Case it, DecisionContext context) {
        requireHeeded(it, context);
        if (decided(it)
                .filter(decision -> decision.effect() == Board.Effect.PROPOSAL)
                .isPresent()) {
            throw it.notNow("the mediation board has decided what is offered, and only the board decides anew");
        }
    }

    private static void requireOwner(Decision decision, Case it, DecisionContext context) {
        var who = context.who();
        if (decision.effect() == Board.Effect.NEW_OWNER
                && !who.manages()
                && !context.staff().isOrStandsInFor(who.code(), decision.owner(), context.today())) {
            throw it.notNow("the mediation board has given the case to " + decision.owner());
        }
    }

    private static void requireInvestigated(Decision decision, Case it) {
        it.current()
                .execution()
                .task(decision.task())
                .filter(Execution.Task::open)
                .ifPresent(task -> {
                    throw it.notNow("the mediation board has ordered an investigation until %s, and %s is not done"
                            .formatted(task.ask().dueAt(), task.id()));
                });
    }

    /** The newest decision of the cycle. */
    private static Optional<Decision> decided(Case it) {
        return it.current().boards().stream()
                .filter(board -> !board.sitting())
                .map(Board::decision)
                .reduce((earlier, later) -> later);
    }
}
