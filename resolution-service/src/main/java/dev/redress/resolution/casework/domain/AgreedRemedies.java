package dev.redress.resolution.casework.domain;

import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.Execution.Pay;
import dev.redress.resolution.casework.domain.Execution.Payment;
import java.util.List;
import java.util.Optional;

/**
 * What the customer has agreed to get, and what of it they have.
 *
 * @param remedies of the agreement that binds
 * @param payments of the ledger
 */
record AgreedRemedies(List<Remedy> remedies, List<Payment> payments) {

    static AgreedRemedies of(Case it) {
        var cycle = it.current();
        return new AgreedRemedies(
                cycle.lastOffer().map(offer -> offer.agreement().remedies()).orElse(List.of()),
                cycle.execution().payments());
    }

    /** Nothing may be given that was not agreed, and not more than was, in money or in pieces. */
    void refuseWhatIsNotIn(Pay pay) {
        if (remedies.stream().noneMatch(it -> it.kind() == pay.kind())) {
            throw CaseRefusal.invalid("kind", "the agreement holds no " + pay.kind());
        }
        refuseMorePieces(pay);
        if (pay.amount() == null) {
            return;
        }
        var currency = pay.amount().currency();
        var agreed = agreed(pay.kind(), currency);
        var before = paid(pay.kind(), currency, false);
        if (before + pay.amount().minor() > agreed) {
            throw CaseRefusal.invalid(
                    "amount",
                    "agreed are %s %s of %s, and %s are in the ledger already"
                            .formatted(agreed, currency, pay.kind(), before));
        }
    }

    /** Where they can be counted. */
    private void refuseMorePieces(Pay pay) {
        var agreed = remedies.stream()
                .filter(it -> it.kind() == pay.kind())
                .mapToLong(Remedy::quantity)
                .sum();
        var before = payments.stream()
                .map(Payment::pay)
                .filter(it -> it.kind() == pay.kind())
                .mapToLong(Pay::quantity)
                .sum();
        if (agreed > 0 && before + pay.quantity() > agreed) {
            throw CaseRefusal.invalid(
                    "quantity",
                    "agreed are %s of %s, and %s are in the ledger already".formatted(agreed, pay.kind(), before));
        }
    }

    /** What of the agreed money is not paid, or not confirmed; empty when all is. */
    Optional<String> owed() {
        return remedies.stream()
                .filter(it -> it.amount() != null)
                .filter(it -> paid(it.kind(), it.amount().currency(), true)
                        < agreed(it.kind(), it.amount().currency()))
                .map(it -> it.kind() + " " + it.amount())
                .findFirst();
    }

    private long agreed(Remedy.Kind kind, String currency) {
        return remedies.stream()
                .filter(it -> it.kind() == kind
                        && it.amount() != null
                        && it.amount().currency().equals(currency))
                .mapToLong(it -> it.amount().minor())
                .reduce(0, Math::addExact);
    }

    private long paid(Remedy.Kind kind, String currency, boolean settledOnly) {
        return payments.stream()
                .filter(it -> it.settled() || !settledOnly)
                .map(Payment::pay)
                .filter(it -> it.kind() == kind
                        && it.amount() != null
                        && it.amount().currency().equals(currency))
                .mapToLong(it -> it.amount().minor())
                .reduce(0, Math::addExact);
    }
}
