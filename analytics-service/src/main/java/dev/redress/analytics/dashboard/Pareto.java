package dev.redress.analytics.dashboard;

import dev.redress.analytics.wording.Quantities;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The few that make up most: the largest first, each with its share, and with the share of all down to it as a line. */
record Pareto(List<Row> rows, List<Segment> line, String height) {
    /** How high a row is, where its words stand and where its bar does, in pixels. */
    private static final int ROW = 46;

    private static final int WORDS = 16;
    private static final int BAR = 24;
    private static final int MIDDLE = 30;

    /**
     * @param share of all
     * @param cumulative share of all down to this one
     * @param width of the bar, as of all
     * @param end where the line passes
     */
    record Row(
            String label,
            String value,
            String share,
            String cumulative,
            String width,
            String end,
            int top,
            int words,
            int bar,
            int middle,
            String href) {}

    /** A part of the line. */
    record Segment(String fromX, int fromY, String toX, int toY) {}

    static Pareto of(List<Counted> counted) {
        var sorted = counted.stream()
                .filter(it -> it.count() > 0)
                .sorted(Comparator.comparingDouble(Counted::count).reversed())
                .toList();
        var all = sorted.stream().mapToDouble(Counted::count).sum();
        var rows = new ArrayList<Row>();
        var line = new ArrayList<Segment>();
        var sofar = 0.0;
        for (var i = 0; i < sorted.size(); i++) {
            var it = sorted.get(i);
            sofar += it.count();
            var row = new Row(
                    it.label(),
                    Quantities.format("#,##0", it.count()),
                    Quantities.percent(it.count() / all),
                    Quantities.percent(sofar / all),
                    Plot.percent(it.count(), all),
                    Plot.percent(sofar, all),
                    i * ROW,
                    i * ROW + WORDS,
                    i * ROW + BAR,
                    i * ROW + MIDDLE,
                    it.href());
            if (i > 0) {
                var before = rows.get(i - 1);
                line.add(new Segment(before.end(), before.middle(), row.end(), row.middle()));
            }
            rows.add(row);
        }
        return new Pareto(rows, line, Integer.toString(sorted.size() * ROW + 4));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
