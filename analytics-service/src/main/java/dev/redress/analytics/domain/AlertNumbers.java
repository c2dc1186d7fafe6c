package dev.redress.analytics.domain;

/**
 * The numbers of an alert; not a number where they are not said.
 *
 * @param actual what it was
 * @param expected what was to be expected
 * @param threshold from where on it is alarming; of a target that is missed, the target
 * @param probability of a spike, how likely so many or more are when nothing has changed
 * @param recent of a spike or a burn, what it was in the shorter window that ends with the other one
 * @param count of a spike or a burn, how many complaints came in, or time limits ran out
 */
public record AlertNumbers(
        double actual, double expected, double threshold, double probability, double recent, double count) {
    public static final AlertNumbers UNSAID = of(Double.NaN, Double.NaN, Double.NaN);

    public static AlertNumbers of(double actual, double expected, double threshold) {
        return new AlertNumbers(actual, expected, threshold, Double.NaN, Double.NaN, Double.NaN);
    }
}
