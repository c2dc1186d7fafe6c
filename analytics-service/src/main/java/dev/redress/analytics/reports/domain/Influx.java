package dev.redress.analytics.reports.domain;

import java.util.HashMap;
import java.util.Map;

/** Whether complaints of a period still come in, as they do while the history of another system is taken over. */
public final class Influx {
    private final Map<ReportPeriod, Long> before = new HashMap<>();

    /**
     * Whether as many are known as were the last time that this was asked of the period. A company that has just begun has
     * nothing to report.
     *
     * @param known how many complaints of the period and before it are known now
     */
    public boolean hasEnded(ReportPeriod period, long known) {
        var last = before.put(period, known);
        return known > 0 && last != null && last == known;
    }
}
