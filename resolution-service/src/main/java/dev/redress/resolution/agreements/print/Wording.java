package dev.redress.resolution.agreements.print;

import dev.redress.resolution.agreements.domain.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/**
 * Days, times and sums as people read them. The patterns stand here, not in the platform's data, which differs between
 * Java versions: a paper is the same on each.
 */
public record Wording(Language language, ZoneId zone) {

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("pattern.day"), Locale.ENGLISH).format(day);
    }

    /** With the offset, since the reader may be elsewhere. */
    public String time(Instant at) {
        return DateTimeFormatter.ofPattern(say("pattern.time"), Locale.ENGLISH).format(at.atZone(zone));
    }

    public String clock(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).format(at.atZone(zone));
    }

    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** With the ISO code: a bare sign stands for several currencies. */
    String sum(Money money) {
        var digits = digits(money.currency());
        var pattern = digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
        var number = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(BigDecimal.valueOf(money.minor(), digits));
        var name = Labels.find(language, "currency." + money.currency(), "");
        return name.isEmpty() ? money.currency() + " " + number : say("currency.named", money.currency(), number, name);
    }

    private static int digits(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(it -> it.getCurrencyCode().equals(currency))
                .mapToInt(Currency::getDefaultFractionDigits)
                .filter(it -> it >= 0)
                .findFirst()
                .orElse(0);
    }

    String say(String key, Object... values) {
        return Labels.say(language, key, values);
    }
}
