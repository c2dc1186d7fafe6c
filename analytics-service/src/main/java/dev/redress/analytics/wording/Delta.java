package dev.redress.analytics.wording;

import dev.redress.chassis.pages.Wording;

/**
 * How a number differs from that of the earlier period.
 *
 * @param text with its sign and unit; empty where there is nothing to compare
 * @param arrow which way it went
 * @param mood good, bad or plain
 * @param spoken what the arrow and the colour say, in words
 */
public record Delta(String text, String arrow, String mood, String spoken) {
    public static final Delta NONE = new Delta("", "", "plain", "");
    /** What would be shown as 0.0. */
    private static final double NOTHING = 0.0005;
    /** From here on a digit behind the point says nothing; a little less than 10%, for shares are no exact numbers. */
    private static final double LARGE = 0.0995;

    /** Which way is better. */
    public enum Wish {
        MORE,
        LESS,
        NEITHER
    }

    /**
     * Shares differ in percentage points, all else in percent of what it was.
     *
     * @param unit of the measure
     * @param before null where there was nothing
     */
    public static Delta of(String unit, Double now, Double before, Wish wish, Wording wording) {
        if (now == null || before == null || (!unit.equals("ratio") && before == 0)) {
            return NONE;
        }
        var by = unit.equals("ratio") ? now - before : now / before - 1;
        var size = Math.abs(by);
        if (size < NOTHING) {
            return new Delta(wording.say("change.none"), "", "plain", "");
        }
        var number = Quantities.format(unit.equals("ratio") || size < LARGE ? "0.0" : "#,##0", size * 100);
        var sign = by > 0 ? "+" : "\u2212";
        var mood = wish == Wish.NEITHER ? "plain" : (by > 0) == (wish == Wish.MORE) ? "good" : "bad";
        return new Delta(
                sign + wording.say(unit.equals("ratio") ? "change.points" : "change.percent", number),
                by > 0 ? "\u25B2" : "\u25BC",
                mood,
                mood.equals("plain") ? "" : wording.say("change." + mood));
    }
}
