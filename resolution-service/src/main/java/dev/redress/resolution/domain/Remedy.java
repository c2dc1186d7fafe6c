package dev.redress.resolution.domain;

/**
 * One thing that the customer gets.
 *
 * @param quantity how many, 0 where it cannot be counted
 * @param amount how much money, absent where it is not money
 */
public record Remedy(Kind kind, int quantity, Money amount) {

    /** Remedies. */
    public enum Kind {
        REPLACEMENT,
        REFUND,
        MONEY,
        EXTRA_SERVICE,
        GIFT,
        APOLOGY,
        SENIOR_VISIT
    }

    /**
     * @param minor in the currency's smallest unit, such as cents or fen
     * @param currency ISO 4217 code
     */
    public record Money(long minor, String currency) {}
}
