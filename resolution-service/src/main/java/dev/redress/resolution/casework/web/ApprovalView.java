package dev.redress.resolution.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.resolution.casework.domain.Proposal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * An approver's word on a proposal.
 *
 * @param level the level at which the approver decided
 * @param onBehalfOf whom the approver stood in for
 * @param reason why, in words
 * @param by who decided
 * @param at when it was decided
 */
@Schema(name = "Approval")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ApprovalView(int level, String onBehalfOf, String reason, String by, Instant at) {
    static ApprovalView of(Proposal.Approval it) {
        return new ApprovalView(
                it.level(),
                it.onBehalfOf(),
                it.reason(),
                it.stamp().by(),
                it.stamp().at());
    }
}
