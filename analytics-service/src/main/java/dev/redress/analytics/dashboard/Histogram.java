package dev.redress.analytics.dashboard;

import dev.redress.analytics.wording.Quantities;
import java.util.ArrayList;
import java.util.List;

/** How many took how long: a column for each span, the shortest first. */
record Histogram(List<Column> columns) {
    /** Height of the highest column, and where columns stand, in pixels. */
    private static final double HIGHEST = 112;

    private static final double FLOOR = 136;
    private static final double FILLED = 0.76;
    /** A column of few is still seen. */
    private static final double LEAST = 1.5;

    /**
     * @param x where its place begins
     * @param place how wide its place is
     * @param left where it begins itself
     * @param above where its number is written
     */
    record Column(
            String label,
            String value,
            String share,
            String cumulative,
            String x,
            String place,
            String left,
            String width,
            String middle,
            String top,
            String height,
            String above,
            String href) {}

    static Histogram of(List<Counted> counted) {
        var largest = counted.stream().mapToDouble(Counted::count).max().orElse(0);
        var all = counted.stream().mapToDouble(Counted::count).sum();
        var columns = new ArrayList<Column>();
        var place = 1.0 / Math.max(1, counted.size());
        var sofar = 0.0;
        for (var i = 0; i < counted.size(); i++) {
            var it = counted.get(i);
            sofar += it.count();
            var height = it.count() == 0 ? 0 : Math.max(LEAST, it.count() / largest * HIGHEST);
            columns.add(new Column(
                    it.label(),
                    Quantities.format("#,##0", it.count()),
                    all == 0 ? "–" : Quantities.percent(it.count() / all),
                    all == 0 ? "–" : Quantities.percent(sofar / all),
                    Plot.percent(i * place, 1),
                    Plot.percent(place, 1),
                    Plot.percent((i + (1 - FILLED) / 2) * place, 1),
                    Plot.percent(FILLED * place, 1),
                    Plot.percent((i + 0.5) * place, 1),
                    Plot.pixels(FLOOR - height),
                    Plot.pixels(height),
                    Plot.pixels(FLOOR - height - 6),
                    it.href()));
        }
        return new Histogram(columns);
    }

    public boolean isEmpty() {
        return columns.stream().allMatch(it -> it.value().equals("0"));
    }
}
