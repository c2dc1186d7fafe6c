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
        var more = windows + 1.0;
        // The smaller side is summed, from its largest term on: the other one is too near to 1 to tell it from its
        // neighbours.
        return count <= shape / windows ? 1 - below(count, shape, more) : atLeast(count, shape, more);
    }

    private static double below(long count, double shape, double more) {
        var term = Math.exp(log(count - 1, shape, more));
        var sum = 0.0;
        for (var x = count - 1; x >= 0 && term > NEGLIGIBLE * sum; x--) {
            sum += term;
            term *= x * more / (x - 1 + shape);
        }
        return sum;
    }

    private static double atLeast(long count, double shape, double more) {
        var term = Math.exp(log(count, shape, more));
        var sum = 0.0;
        for (var x = count; term > NEGLIGIBLE * sum; x++) {
            sum += term;
            term *= (x + shape) / ((x + 1.0) * more);
        }
        return sum;
    }

    /** Logarithm of how likely exactly so many are. */
    private static double log(long count, double shape, double more) {
        var log = shape * Math.log((more - 1) / more);
        for (var x = 0L; x < count; x++) {
            log += Math.log((x + shape) / ((x + 1.0) * more));
        }
        return log;
    }
}
