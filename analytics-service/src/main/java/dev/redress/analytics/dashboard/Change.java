package dev.redress.analytics.dashboard;

import dev.redress.chassis.pages.Wording;

/**
 * How a number differs from that of the earlier period.
 *
 * @param text with its sign and unit; empty where there is nothing to compare
 * @param arrow which way it went
 * @param mood good, bad or plain
 * @param spoken what the arrow and the colour say, in words
 */
record Change(String text, String arrow, String mood, String spoken) {
    static final Change NONE = new Change("", "", "plain", "");
    private static final double NOTHING = 0.0005;

    /** Which way is better. */
    enum Wish {
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
    static Change of(String unit, Double now, Double before, Wish wish, Wording wording) {
        if (now == null || before == null || (!unit.equals("ratio") && before == 0)) {
            return NONE;
        }
        var by = unit.equals("ratio") ? now - before : now / before - 1;
        var number = Quantities.format(unit.equals("ratio") || Math.abs(by) < 0.1 ? "0.0" : "#,##0", Math.abs(by) * 100);
        if (Math.abs(by) < NOTHING) {
            return new Change(
                    wording.say("change.none"), "", "plain", "");
        }
        var sign = by > 0 ? "+" : "\u2212";
        var mood = wish == Wish.NEITHER ? "plain" : (by > 0) == (wish == Wish.MORE) ? "good" : "bad";
        return new Change(
                sign + wording.say(unit.equals("ratio") ? "change.points" : "change.percent", number),
                by > 0 ? "\u25B2" : "\u25BC",
                mood,
                mood.equals("plain") ? "" : wording.say("change." + mood));
    }
}
