package dev.redress.resolution.casework.domain;

import static java.util.stream.Collectors.joining;

import dev.redress.resolution.agreements.domain.Money;
import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.Execution.Pay;
import dev.redress.resolution.casework.domain.Execution.Purpose;
import dev.redress.resolution.casework.domain.Execution.Share;
import dev.redress.resolution.casework.domain.Execution.Task;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the customer has agreed to get, and what of it they have: by a task that is done, or by an entry of the ledger that
 * nobody has to confirm any more. Money is counted by its amount and in the ledger alone; everything else in pieces, one
 * where nobody says how many.
 *
 * @param remedies of the agreement that binds
 */
record AgreedRemedies(List<Remedy> remedies, Execution execution) {
    private static final Set<Remedy.Kind> MONEY = Set.of(Remedy.Kind.REFUND, Remedy.Kind.MONEY);

    static AgreedRemedies of(Case it) {
        var cycle = it.current();
        return new AgreedRemedies(
                cycle.lastOffer().map(offer -> offer.agreement().remedies()).orElse(List.of()), cycle.execution());
    }

    /** Nothing may be given that was not agreed, and not more than was, in money or in pieces. */
    void refuseWhatIsNotIn(Pay pay) {
        requireAgreed("kind", pay.kind());
        requireQuantity(pay.kind(), pay.quantity());
        refuseMorePieces(pay.kind(), pay.quantity());
        if (pay.amount() == null) {
            return;
        }
        var currency = pay.amount().currency();
        var agreed = agreed(pay.kind(), currency);
        var before = paid(pay.kind(), currency, false);
        if (before + pay.amount().minor() > agreed) {
            throw CaseRefusal.invalid(
                    "amount",
                    "agreed are %s of %s, and %s are in the ledger already"
                            .formatted(new Money(agreed, currency), pay.kind(), new Money(before, currency)));
        }
    }

    /**
     * Which part of the agreement a task is for: the one that it names, or the only one that there is.
     *
     * @param named absent when the task names none
     * @return absent where the agreement holds no remedy at all
     */
    Share share(Share named) {
        if (named != null) {
            requireAgreed("remedy", named.remedy());
            requireQuantity(named.remedy(), named.quantity());
            var before = tasks(named.remedy())
                    .mapToLong(it -> it.ask().fulfils().quantity())
                    .sum();
            if (pieces(named.remedy()) > 0 && before + named.quantity() > pieces(named.remedy())) {
                throw CaseRefusal.invalid(
                        "quantity",
                        "agreed are %s of %s, and %s have tasks already"
                                .formatted(pieces(named.remedy()), named.remedy(), before));
            }
            return named;
        }
        var kinds = kinds().collect(Collectors.toSet());
        var things = kinds.stream().filter(kind -> pieces(kind) > 0).collect(Collectors.toSet());
        var meant = things.isEmpty() ? kinds : things;
        if (meant.size() > 1) {
            throw CaseRefusal.invalid(
                    "remedy",
                    "is needed: which of %s is it?"
                            .formatted(meant.stream().sorted().map(Enum::name).collect(joining(", "))));
        }
        return meant.stream().map(kind -> share(new Share(kind, 0))).findFirst().orElse(null);
    }

    private void requireAgreed(String field, Remedy.Kind kind) {
        if (kinds().noneMatch(it -> it == kind)) {
            throw CaseRefusal.invalid(field, "the agreement holds no " + kind);
        }
    }

    /** Who gives one of several says so. */
    private void requireQuantity(Remedy.Kind kind, int quantity) {
        if (quantity == 0 && pieces(kind) > 1) {
            throw CaseRefusal.invalid("quantity", "is needed: agreed are %s of %s".formatted(pieces(kind), kind));
        }
    }

    /** Where they can be counted. */
    private void refuseMorePieces(Remedy.Kind kind, int quantity) {
        var before = paidPieces(kind, false);
        var counted = pieces(kind) > 0 && of(kind).anyMatch(it -> it.quantity() > 0);
        if (counted && before + orOne(quantity) > pieces(kind)) {
            throw CaseRefusal.invalid(
                    "quantity",
                    "agreed are %s of %s, and %s are in the ledger already".formatted(pieces(kind), kind, before));
        }
    }

    /** Each remedy that is neither done nor in the ledger, or not as much of it as was agreed. */
    List<String> owed() {
        return Stream.concat(kinds().flatMap(kind -> owedPieces(kind).stream()), owedMoney())
                .toList();
    }

    private Optional<String> owedPieces(Remedy.Kind kind) {
        var done = tasks(kind)
                .filter(it -> it.done() != null)
                .mapToLong(it -> orOne(it.ask().fulfils().quantity()))
                .sum();
        var given = done + paidPieces(kind, true);
        if (given >= pieces(kind)) {
            return Optional.empty();
        }
        return Optional.of(pieces(kind) == 1 ? kind.name() : "%s (%s of %s)".formatted(kind, given, pieces(kind)));
    }

    private Stream<String> owedMoney() {
        return remedies.stream()
                .filter(it -> it.amount() != null)
                .filter(it -> paid(it.kind(), it.amount().currency(), true)
                        < agreed(it.kind(), it.amount().currency()))
                .map(it -> it.kind() + " " + it.amount());
    }

    private Stream<Remedy.Kind> kinds() {
        return remedies.stream().map(Remedy::kind).distinct();
    }

    private Stream<Remedy> of(Remedy.Kind kind) {
        return remedies.stream().filter(it -> it.kind() == kind);
    }

    /** How many were agreed; of a sum of money none, as it is paid in parts. */
    private long pieces(Remedy.Kind kind) {
        return of(kind).filter(it -> it.amount() == null || !MONEY.contains(kind))
                .mapToLong(it -> orOne(it.quantity()))
                .sum();
    }

    private static int orOne(int quantity) {
        return Math.max(1, quantity);
    }

    private Stream<Task> tasks(Remedy.Kind kind) {
        return execution.tasks().stream()
                .filter(it -> it.ask().purpose() == Purpose.CARRY_OUT && it.dropped() == null)
                .filter(it -> it.ask().fulfils() != null && it.ask().fulfils().remedy() == kind);
    }

    private long paidPieces(Remedy.Kind kind, boolean settledOnly) {
        return execution.payments().stream()
                .filter(it -> it.settled() || !settledOnly)
                .filter(it -> it.pay().kind() == kind)
                .mapToLong(it -> orOne(it.pay().quantity()))
                .sum();
    }

    private long agreed(Remedy.Kind kind, String currency) {
        return of(kind).filter(
                        it -> it.amount() != null && it.amount().currency().equals(currency))
                .mapToLong(it -> it.amount().minor())
                .reduce(0, Math::addExact);
    }

    private long paid(Remedy.Kind kind, String currency, boolean settledOnly) {
        return execution.payments().stream()
                .filter(it -> it.settled() || !settledOnly)
                .map(Execution.Payment::pay)
                .filter(it -> it.kind() == kind
                        && it.amount() != null
                        && it.amount().currency().equals(currency))
                .mapToLong(it -> it.amount().minor())
                .reduce(0, Math::addExact);
    }
}
