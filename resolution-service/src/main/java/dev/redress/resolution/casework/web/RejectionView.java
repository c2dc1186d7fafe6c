package dev.redress.resolution.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.Rejection;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * Why a complaint is, or is to be, rejected.
 *
 * @param outcome the kind of reason
 * @param reason why, as the customer is told
 * @param furtherWays where else the customer can turn
 * @param toldBy how the customer is told
 * @param approvedBy the lead who approved it; absent until then
 * @param by who proposed it
 * @param at when it was proposed
 */
@Schema(name = "Rejection")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record RejectionView(
        Rejection.Outcome outcome,
        String reason,
        String furtherWays,
        Channel toldBy,
        String approvedBy,
        String by,
        Instant at) {
    static RejectionView of(Rejection it) {
        return new RejectionView(
                it.outcome(),
                it.reason(),
                it.furtherWays(),
                it.toldBy(),
                it.approvedBy(),
                it.stamp().by(),
                it.stamp().at());
    }
}
