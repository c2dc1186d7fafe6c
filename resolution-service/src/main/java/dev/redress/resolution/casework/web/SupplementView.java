package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.Supplement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What was added at the front desk after the complaint was taken down.
 *
 * @param number within the complaint, from 1 on
 * @param byCustomer whether the customer said it; otherwise one of us did
 * @param channel by which way it was said
 * @param words as they were said, masked
 * @param sentTo number of the complaint that it was sent to, which is handled with this one; absent when it was this one
 * @param saidAt when it was said
 * @param by who put it on record; redress for what another system handed in
 */
@Schema(name = "Supplement")
record SupplementView(
        int number, boolean byCustomer, Channel channel, String words, String sentTo, Instant saidAt, String by) {
    static SupplementView of(Supplement it) {
        return new SupplementView(
                it.number(),
                it.byCustomer(),
                it.channel(),
                it.words(),
                CaseView.orAbsent(it.sentTo()),
                CaseView.at(it.stamp()),
                CaseView.by(it.stamp()));
    }
}
