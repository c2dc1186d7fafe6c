package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.Withdrawal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * The customer wants the complaint handled no more.
 *
 * @param channel how they said so
 * @param reason why, masked; absent when not said
 * @param withdrawnAt when they said so
 * @param by who put it on record; redress for what another system handed in
 */
@Schema(name = "CaseWithdrawal")
record CaseWithdrawalView(Channel channel, String reason, Instant withdrawnAt, String by) {
    static CaseWithdrawalView of(Withdrawal it) {
        return new CaseWithdrawalView(
                it.channel(), CaseView.orAbsent(it.reason()), CaseView.at(it.stamp()), CaseView.by(it.stamp()));
    }
}
