package dev.redress.analytics.alerts.domain;

/**
 * How likely a count is after counts of windows of the same length before. Complaints of one code come as a Poisson process whose
 * rate is known by those windows alone: with Jeffreys' prior for it, the next count is negative binomial (Gelman et al.,
 * Bayesian Data Analysis, chapter 2), which is wider than a Poisson distribution with their mean, and becomes it when they are
 * many.
 */
public final class CountTail {
    private static final double JEFFREYS = 0.5;
    private static final double NEGLIGIBLE = 1e-17;

    private CountTail() {}

    /**
     * How likely so many or more are.
     *
     * @param before all of the windows before, together
     * @param windows how many they are
     */
    public static double atLeast(long count, long before, int windows) {
        if (count <= 0) {
            return 1;
        }
        var shape = before + JEFFREYS;
        var log = shape * Math.log(windows / (windows + 1.0));
        for (var x = 0L; x < count; x++) {
            log += Math.log((x + shape) / ((x + 1.0) * (windows + 1.0)));
        }
        var term = Math.exp(log);
        if (term == 0) {
            // Too small to be written down: far below what is usual, or far above it.
            return count < before / (double) windows ? 1 : 0;
        }
        var sum = 0.0;
        for (var x = count; term > NEGLIGIBLE * sum || x <= before; x++) {
            sum += term;
            term *= (x + shape) / ((x + 1.0) * (windows + 1.0));
        }
        return Math.min(1, sum);
    }
}
