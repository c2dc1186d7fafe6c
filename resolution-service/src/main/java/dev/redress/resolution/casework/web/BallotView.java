package dev.redress.resolution.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.resolution.casework.domain.Board;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How a member of the board voted.
 *
 * @param member code of the member
 * @param vote the vote
 * @param dissent why the member disagrees, masked
 */
@Schema(name = "Ballot")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record BallotView(String member, Board.Vote vote, String dissent) {
    static BallotView of(Board.Ballot it) {
        return new BallotView(it.member(), it.vote(), it.dissent());
    }
}
