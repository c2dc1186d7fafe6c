package dev.redress.analytics.reports;

/** Bars and columns of reports: as wide or high as a class of the style sheet says, which papers and browsers both know. */
final class ReportBars {
    private static final int STEPS = 100;
    private static final double STEP_HEIGHT_MM = 0.28;

    private ReportBars() {}

    static String css() {
        var css = new StringBuilder();
        for (var i = 0; i <= STEPS; i++) {
            css.append(".w%s { width: %s%%; }\n".formatted(i, i));
            css.append(
                    ".h%s { height: %smm; }\n".formatted(i, Math.round(i * STEP_HEIGHT_MM * STEPS) / (double) STEPS));
        }
        return css.toString();
    }

    /** A part of a whole in hundredths; what is there at all is seen. */
    static int hundredths(double part, double whole) {
        if (part <= 0 || whole <= 0) {
            return 0;
        }
        return (int) Math.max(1, Math.min(STEPS, Math.round(part / whole * STEPS)));
    }
}
