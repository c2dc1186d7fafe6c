package dev.redress.resolution.agreements.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An amount of money.
 *
 * @param minor in the currency's smallest unit, such as cents or fen
 * @param currency ISO 4217 code
 */
public record Money(long minor, String currency) {

    /** The sum when all are of one currency; empty when there is none, or several currencies that nobody can add. */
    public static Optional<Money> sum(Collection<Money> amounts) {
        Map<String, Long> sums = new TreeMap<>();
        amounts.forEach(it -> sums.merge(it.currency, it.minor, Math::addExact));
        return sums.size() == 1
                ? sums.entrySet().stream()
                        .map(it -> new Money(it.getValue(), it.getKey()))
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public String toString() {
        return minor + " " + currency;
    }
}
