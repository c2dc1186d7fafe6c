package dev.redress.analytics.dashboard;

import dev.redress.analytics.wording.Quantities;
import java.util.ArrayList;
import java.util.List;

/** How many in each hour of the week: the more, the stronger the colour. */
record HeatMap(List<Row> rows, String height, double largest) {
    static final int HOURS = 24;
    private static final int ROW = 24;
    private static final int LEVELS = 5;
    private static final double GAP = 0.06;

    record Row(String label, int words, List<Cell> cells) {}

    /** @param level 0 for none, up to 5 */
    record Cell(String hour, String value, int level, String x, String width, int y, String href) {}

    /**
     * Of one day of the week.
     *
     * @param counts by hour
     */
    record Day(String label, List<Double> counts, List<String> hrefs) {}

    static HeatMap of(List<Day> days) {
        var largest = days.stream()
                .flatMap(it -> it.counts().stream())
                .mapToDouble(it -> it)
                .max()
                .orElse(0);
        var rows = new ArrayList<Row>();
        for (var i = 0; i < days.size(); i++) {
            var cells = new ArrayList<Cell>();
            for (var hour = 0; hour < HOURS; hour++) {
                var count = days.get(i).counts().get(hour);
                cells.add(new Cell(
                        Quantities.format("00", hour),
                        Quantities.format("#,##0", count),
                        level(count, largest),
                        Plot.percent(hour + GAP / 2, HOURS),
                        Plot.percent(1 - GAP, HOURS),
                        i * ROW,
                        days.get(i).hrefs().get(hour)));
            }
            rows.add(new Row(days.get(i).label(), i * ROW + ROW / 2 + 4, cells));
        }
        return new HeatMap(rows, Integer.toString(days.size() * ROW), largest);
    }

    private static int level(double count, double largest) {
        return count == 0 ? 0 : Math.max(1, (int) Math.ceil(count / largest * LEVELS));
    }

    public boolean isEmpty() {
        return largest == 0;
    }
}
