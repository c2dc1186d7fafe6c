package dev.redress.intake.complaints.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.complaints.domain.LaterWord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * The customer's word that they want a complaint handled no more.
 *
 * @param channel by which way it was said
 * @param sourceSystem the system that handed it in; absent when a person did
 * @param reason why, as the customer said, or masked for who may not see the customer; absent when not said
 * @param withdrawnAt when the customer said so
 * @param recordedAt when it was put on record
 * @param by user name or staff code of who put it on record; redress for what another system handed in
 */
@Schema(name = "Withdrawal")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record WithdrawalView(
        Channel channel, String sourceSystem, String reason, Instant withdrawnAt, Instant recordedAt, String by) {

    /** @param it null when it was not withdrawn, and so is the answer */
    static WithdrawalView of(LaterWord it, boolean withCustomer) {
        return it == null
                ? null
                : new WithdrawalView(
                        it.channel(),
                        it.system(),
                        AmendmentView.words(it, withCustomer),
                        it.stamp().at(),
                        it.stamp().recorded(),
                        it.stamp().by());
    }
}
