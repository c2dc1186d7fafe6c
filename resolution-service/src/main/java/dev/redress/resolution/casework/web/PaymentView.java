package dev.redress.resolution.casework.web;

import dev.redress.resolution.agreements.domain.Money;
import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.Execution;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An entry of the compensation ledger.
 *
 * @param id id of the payment within the case
 * @param kind which remedy it pays
 * @param quantity how many, for remedies that are counted
 * @param amount how much, for remedies that are money
 * @param paidOn the day it was paid
 * @param reference of the transfer, voucher or delivery
 * @param confirmationNeeded whether a second person must confirm it
 * @param by who recorded it
 * @param at when it was recorded
 * @param confirmedBy the second person; absent until confirmed
 * @param confirmedAt when the second person confirmed it
 */
@Schema(name = "Payment")
record PaymentView(
        String id,
        Remedy.Kind kind,
        Integer quantity,
        Money amount,
        LocalDate paidOn,
        String reference,
        boolean confirmationNeeded,
        String by,
        Instant at,
        String confirmedBy,
        Instant confirmedAt) {
    static PaymentView of(Execution.Payment it) {
        return new PaymentView(
                it.id(),
                it.pay().kind(),
                it.pay().quantity() == 0 ? null : it.pay().quantity(),
                it.pay().amount(),
                it.pay().paidOn(),
                it.pay().reference(),
                it.confirmationNeeded(),
                it.recorded().by(),
                it.recorded().at(),
                CaseView.by(it.confirmed()),
                CaseView.at(it.confirmed()));
    }
}
