package dev.redress.resolution.agreements.print;

import dev.redress.chassis.pages.Wording;
import dev.redress.resolution.agreements.domain.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;

/** Sums of money as people read them, the same on each Java version. */
final class Sums {
    private Sums() {}

    /** With the ISO code: a bare sign stands for several currencies. */
    static String of(Money money, Wording wording) {
        var digits = digits(money.currency());
        var pattern = digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
        var number = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(BigDecimal.valueOf(money.minor(), digits));
        var name = wording.find("currency." + money.currency(), "");
        return name.isEmpty()
                ? money.currency() + " " + number
                : wording.say("currency.named", money.currency(), number, name);
    }

    private static int digits(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(it -> it.getCurrencyCode().equals(currency))
                .mapToInt(Currency::getDefaultFractionDigits)
                .filter(it -> it >= 0)
                .findFirst()
                .orElse(0);
    }
}
