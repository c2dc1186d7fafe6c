package dev.redress.analytics.domain;

/**
 * The numbers of an alert; not a number where they are not said.
 *
 * @param actual what it was
 * @param expected what was to be expected
 * @param probability how likely so many or more are when nothing has changed
 */
public record AlertNumbers(double actual, double expected, double probability) {
    public static final AlertNumbers UNSAID = new AlertNumbers(Double.NaN, Double.NaN, Double.NaN);
}
