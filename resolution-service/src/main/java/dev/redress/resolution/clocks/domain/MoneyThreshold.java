package dev.redress.resolution.clocks.domain;

/**
 * An amount from which on a rule holds.
 *
 * @param minor in the currency's smallest unit, such as cents or fen
 * @param currency ISO 4217 code
 */
public record MoneyThreshold(long minor, String currency) {

    /** Whether an amount is as large. One in another currency cannot be compared and counts as large: better careful. */
    public boolean reachedBy(long otherMinor, String otherCurrency) {
        return !currency.equals(otherCurrency) || otherMinor >= minor;
    }
}
