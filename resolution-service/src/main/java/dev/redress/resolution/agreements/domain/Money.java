package dev.redress.resolution.agreements.domain;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An amount of money.
 *
 * @param minor in the currency's smallest unit, such as cents or fen
 * @param currency ISO 4217 code
 */
public record Money(long minor, String currency) {
    /** More is a typing error. */
    public static final long MOST = 1_000_000_000_000L;

    /** What is legal tender in some country today: no fund, no metal, no code for tests, and nothing that has been replaced. */
    private static final Set<String> IN_CIRCULATION = Arrays.stream(Locale.getISOCountries())
            .map(it -> Currency.getInstance(new Locale.Builder().setRegion(it).build()))
            .filter(Objects::nonNull)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** Whether people can be paid in it. */
    public static boolean inCirculation(String currency) {
        return IN_CIRCULATION.contains(currency);
    }

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

    /** With as many digits after the point as the currency has, the same on every machine: {@code 2,000.00}. */
    public String figure() {
        var digits = inCirculation(currency)
                ? Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits())
                : 0;
        var pattern = digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(BigDecimal.valueOf(minor, digits));
    }

    /** As people of any language read it: {@code 2,000.00 CNY}. */
    @Override
    public String toString() {
        return figure() + " " + currency;
    }
}
