package dev.redress.analytics.dashboard;

import dev.redress.analytics.wording.Quantities;

/** Where things stand in pictures: across in percent of the width, so that a picture is as wide as its place, down in pixels. */
final class Plot {
    private Plot() {}

    /** A part of a whole as an SVG length; nothing of nothing is nothing. */
    static String percent(double part, double whole) {
        return Quantities.format("0.##", whole == 0 ? 0 : part / whole * 100) + "%";
    }

    static String pixels(double value) {
        return Quantities.format("0.#", value);
    }

    /** The next number above that is easy to read on an axis and can be halved. */
    static double niceTop(double largest) {
        if (largest <= 2) {
            return 2;
        }
        var scale = Math.pow(10, Math.floor(Math.log10(largest)));
        for (var step : new double[] {1, 2, 4, 6, 8, 10}) {
            if (largest <= step * scale) {
                return step * scale;
            }
        }
        return 10 * scale;
    }
}
