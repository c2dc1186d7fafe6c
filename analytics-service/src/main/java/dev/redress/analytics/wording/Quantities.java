package dev.redress.analytics.wording;

import dev.redress.chassis.pages.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;

/** Numbers as people read them, with their unit. */
public final class Quantities {
    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;
    /** From so many on the larger unit says more. */
    private static final double MANY_HOURS = 2 * DAY;

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private final Wording wording;

    public Quantities(Wording wording) {
        this.wording = wording;
    }

    /**
     * A number and what stands behind it.
     *
     * @param unit empty for a plain number
     */
    public record Quantity(String number, String unit) {
        /** Both, as they stand in a line. */
        public String text() {
            return unit.isEmpty() || unit.equals("%") ? number + unit : number + " " + unit;
        }
    }

    /**
     * @param unit of the measure
     * @param value null where there was nothing to be taken over
     */
    public Quantity of(String unit, Double value) {
        if (value == null) {
            return new Quantity("–", "");
        }
        return switch (unit) {
            case "ratio" -> new Quantity(format("0.0", value * 100), "%");
            case "s" -> duration(value);
            case "1" -> new Quantity(format("#,##0", value), "");
            default -> new Quantity(format("#,##0.##", value), "");
        };
    }

    private Quantity duration(double seconds) {
        if (seconds < MINUTE) {
            return new Quantity(format("0", seconds), wording.say("unit.seconds"));
        }
        if (seconds < HOUR) {
            return new Quantity(format("0", seconds / MINUTE), wording.say("unit.minutes"));
        }
        return seconds < MANY_HOURS
                ? new Quantity(format("0.0", seconds / HOUR), wording.say("unit.hours"))
                : new Quantity(format("#,##0.0", seconds / DAY), wording.say("unit.days"));
    }

    /**
     * With the ISO code: a bare sign stands for several currencies.
     *
     * @param minor in the smallest unit of the currency
     */
    public static String money(String currency, double minor) {
        var digits = Currency.getAvailableCurrencies().stream()
                .filter(it -> it.getCurrencyCode().equals(currency))
                .mapToInt(it -> Math.max(0, it.getDefaultFractionDigits()))
                .findFirst()
                .orElse(0);
        var amount = BigDecimal.valueOf(minor).movePointLeft(digits).setScale(digits, RoundingMode.HALF_UP);
        return currency + " "
                + new DecimalFormat("#,##0" + (digits == 0 ? "" : "." + "0".repeat(digits)), SYMBOLS).format(amount);
    }

    /** A share with its sign of percent. */
    public static String percent(double share) {
        return format("0.0", share * 100) + "%";
    }

    public static String format(String pattern, double value) {
        var format = new DecimalFormat(pattern, SYMBOLS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
