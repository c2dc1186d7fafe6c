package dev.redress.analytics.alerts.domain;

/**
 * When more complaints are open than usual.
 *
 * @param minimum how many more, at least
 * @param ratio how many times as many, at least
 */
public record BacklogRule(int minimum, double ratio) {

    /** How many are alarming where so many are usual. */
    public double threshold(double usual) {
        return Math.max(usual + minimum, ratio * usual);
    }

    /** Not where nobody knows what is usual, which is then not a number. */
    public boolean isAlarming(double open, double usual) {
        return open >= threshold(usual);
    }

    /**
     * Whether it is over: half of the way back, so that an alert that was raised does not come and go.
     *
     * @param usual what was usual when it was raised, for meanwhile the growth is usual
     * @param threshold that it reached then
     */
    public static boolean isCalm(double open, double usual, double threshold) {
        return open <= (usual + threshold) / 2;
    }
}
