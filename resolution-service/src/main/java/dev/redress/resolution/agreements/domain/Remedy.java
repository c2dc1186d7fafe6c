package dev.redress.resolution.agreements.domain;

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
}
