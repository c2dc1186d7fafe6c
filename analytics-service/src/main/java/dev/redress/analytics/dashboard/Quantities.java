package dev.redress.analytics.dashboard;

import dev.redress.chassis.pages.Wording;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people read them, with their unit. */
final class Quantities {
    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;
    /** From so many on the larger unit says more. */
    private static final double MANY_HOURS = 2 * DAY;

    private final Wording wording;

    Quantities(Wording wording) {
        this.wording = wording;
    }

    /**
     * A number and what stands behind it.
     *
     * @param unit empty for a plain number
     */
    record Quantity(String number, String unit) {
        /** Both, as they stand in a line. */
        String text() {
            return unit.isEmpty() || unit.equals("%") ? number + unit : number + " " + unit;
        }
    }

    /**
     * @param unit of the measure
     * @param value null where there was nothing to be taken over
     */
    Quantity of(String unit, Double value) {
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

    /** A share with its sign of percent. */
    static String percent(double share) {
        return format("0.0", share * 100) + "%";
    }

    static String format(String pattern, double value) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
