package dev.redress.analytics.domain;

/**
 * What a measure is to reach.
 *
 * @param target in the unit of the measure; {@link #NOTHING} where nothing is aimed at
 */
public record Aim(Direction direction, double target) {
    public static final double NOTHING = Double.NaN;
    private static final double FULL = 100;

    /** On which side of the target it is good to be. */
    public enum Direction {
        AT_LEAST,
        AT_MOST
    }

    public boolean isNothing() {
        return Double.isNaN(target);
    }

    public boolean isMetBy(double actual) {
        return switch (direction) {
            case AT_LEAST -> actual >= target;
            case AT_MOST -> actual <= target;
        };
    }

    /**
     * 100 when it is met. Otherwise the part of the target that was reached, or the part of what was reached that the target
     * is: half of what should be, or twice of what should not be exceeded, is 50. Never below 0, and 0 where no part can be told.
     */
    public double score(double actual) {
        if (isMetBy(actual)) {
            return FULL;
        }
        var part = direction == Direction.AT_LEAST ? actual / target : target / actual;
        return part > 0 && part < 1 ? FULL * part : 0;
    }
}
