package dev.redress.resolution.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.resolution.casework.domain.Board;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * What the mediation board decided.
 *
 * @param effect what follows for the case
 * @param votes how each member voted
 * @param minutes the minutes, masked
 * @param owner code of who carries it out
 * @param taskId id of the task in which it was ordered to investigate
 * @param by who recorded it
 * @param at when the board decided
 */
@Schema(name = "MediationDecision")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record BoardDecisionView(
        Board.Effect effect,
        List<BallotView> votes,
        String minutes,
        String owner,
        String taskId,
        String by,
        Instant at) {
    static BoardDecisionView of(Board.Decision it) {
        return new BoardDecisionView(
                it.effect(),
                it.votes().stream().map(BallotView::of).toList(),
                it.minutes(),
                it.owner(),
                it.task(),
                it.stamp().by(),
                it.stamp().at());
    }
}
