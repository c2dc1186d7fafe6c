package dev.redress.analytics.forecast.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How likely an open case is to be late: of the past cases of the same severity that were still open when as many tenths of
 * their time were gone, the share that was late, drawn a little to the share of all severities (as if ten more cases had been
 * like those), and that one by Laplace's rule of succession, so that nothing is ever certain.
 */
public final class LatenessModel {
    private static final int TENTHS = 10;
    private static final double LIKE_ALL = 10;
    private static final String ALL = "";

    /** By severity, and by tenths that were gone; all severities together under the empty text. */
    private final Map<String, Tally[]> tallies = new HashMap<>();

    private record Tally(int open, int late) {
        static final Tally NONE = new Tally(0, 0);

        Tally and(PastClock it) {
            return new Tally(open + 1, late + (it.isLate() ? 1 : 0));
        }
    }

    public LatenessModel(Collection<PastClock> past) {
        for (var it : past) {
            for (var tenth = 0; tenth < TENTHS && it.taken() > tenth / (double) TENTHS; tenth++) {
                count(ALL, tenth, it);
                if (!it.severity().isEmpty()) {
                    count(it.severity(), tenth, it);
                }
            }
        }
    }

    private void count(String severity, int tenth, PastClock it) {
        var its = tallies.computeIfAbsent(severity, each -> new Tally[TENTHS]);
        its[tenth] = (its[tenth] == null ? Tally.NONE : its[tenth]).and(it);
    }

    /**
     * A forecast with what it comes of.
     *
     * @param tenth how many whole tenths of the time are gone
     * @param open past cases of the severity that were still open then
     * @param late of them, those that were late
     * @param allOpen past cases of all severities that were still open then
     * @param allLate of them, those that were late
     */
    public record Forecast(double probability, int tenth, int open, int late, int allOpen, int allLate) {}

    /** @param gone which part of the time is gone, from 0 to 1 */
    public Forecast of(String severity, double gone) {
        var tenth = tenth(gone);
        var all = tally(ALL, tenth);
        var own = severity.isEmpty() ? Tally.NONE : tally(severity, tenth);
        var ofAll = (all.late() + 1.0) / (all.open() + 2.0);
        var probability = (own.late() + LIKE_ALL * ofAll) / (own.open() + LIKE_ALL);
        return new Forecast(probability, tenth, own.open(), own.late(), all.open(), all.late());
    }

    static int tenth(double gone) {
        return (int) Math.max(0, Math.min(TENTHS - 1, Math.floor(gone * TENTHS)));
    }

    private Tally tally(String severity, int tenth) {
        var its = tallies.get(severity);
        return its == null || its[tenth] == null ? Tally.NONE : its[tenth];
    }
}
