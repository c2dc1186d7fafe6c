package dev.redress.analytics.tables;

import java.math.BigDecimal;

/** Numbers as people write them. */
final class Numbers {
    private Numbers() {}

    /** Without an exponent, and without a point where it is whole. */
    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
