package dev.redress.analytics.alerts.domain;

/**
 * When complaints of a code are more than usual, against the windows before.
 *
 * @param minimum fewest complaints in the window
 * @param ratio how many times as many as usual, at least
 * @param probability how likely so many or more may be at most when nothing has changed
 */
public record SpikeRule(int minimum, double ratio, double probability) {
    /** Between usual and a spike: what has risen a little stays as it is. */
    private static final double CALM = 1.5;

    /** Whether it is a spike. */
    public boolean isSpike(long count, long before, int windows) {
        return count >= fewest(before, windows) && isUnlikely(count, before, windows);
    }

    private long fewest(long before, int windows) {
        return Math.max(minimum, (long) Math.ceil(ratio * before / windows));
    }

    private boolean isUnlikely(long count, long before, int windows) {
        return CountTail.atLeast(count, before, windows) <= probability;
    }

    /**
     * The fewest complaints that are a spike.
     *
     * @param spike some that are one
     */
    public long threshold(long spike, long before, int windows) {
        var low = fewest(before, windows);
        var high = spike;
        while (low < high) {
            var middle = low + (high - low) / 2;
            if (isUnlikely(middle, before, windows)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }

    /**
     * Whether a spike is over: by what was usual when it was raised, for meanwhile it is among the windows before.
     *
     * @param usual the mean of the windows before, when it was raised
     */
    public boolean isOver(long count, double usual) {
        return count < minimum || count <= CALM * usual;
    }
}
