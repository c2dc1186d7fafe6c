package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.domain.Board;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * One call of the mediation board.
 *
 * @param members codes of its members
 * @param quorum how many votes it takes
 * @param deadline by when it is to decide
 * @param tooFew whether it has fewer members than must vote, so that somebody has to call another
 * @param by who called it
 * @param at when it was called
 * @param decision absent until it has decided
 */
@Schema(name = "Mediation")
record BoardView(
        List<String> members,
        int quorum,
        Instant deadline,
        boolean tooFew,
        String by,
        Instant at,
        BoardDecisionView decision) {
    static BoardView of(Board it) {
        return new BoardView(
                it.members(),
                it.quorum(),
                it.deadline(),
                it.tooFew(),
                it.opened().by(),
                it.opened().at(),
                CaseView.known(it.decision(), BoardDecisionView::of));
    }
}
