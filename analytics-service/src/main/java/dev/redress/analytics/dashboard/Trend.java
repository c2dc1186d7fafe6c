package dev.redress.analytics.dashboard;

import dev.redress.analytics.wording.Quantities;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How numbers went, part by part of the period.
 *
 * @param ratio whether they are shares
 * @param rows the table behind the picture, which a browser with scripts draws anew
 */
record Trend(List<Line> lines, List<Tick> ticks, List<Mark> marks, List<Row> rows, boolean ratio, String top) {
    /** Between which heights the picture is drawn, in pixels. */
    private static final double ABOVE = 10;

    private static final double FLOOR = 170;
    private static final int MOST_MARKS = 5;

    /** One of the numbers over the period; css tells the lines apart. */
    record Line(String name, String css, List<Segment> segments, List<Point> points) {}

    record Segment(String fromX, String fromY, String toX, String toY) {}

    record Point(String x, String y) {}

    /** A number on the axis that goes up. */
    record Tick(String text, String y, String words) {}

    /** A part of the period on the axis that goes along. */
    record Mark(String text, String x, String anchor) {}

    /** @param part as people read it; values stand in the order of the lines */
    record Row(String part, List<Value> values) {}

    /** @param plain for a script; empty where there is none */
    record Value(String text, String plain, String href) {}

    /**
     * One of the numbers.
     *
     * @param values part by part; null where there is none
     */
    record Series(String name, String css, List<Double> values, List<String> hrefs) {}

    static Trend of(List<String> parts, List<Series> series, boolean ratio) {
        var largest = series.stream()
                .flatMap(it -> it.values().stream())
                .filter(it -> it != null)
                .mapToDouble(it -> it)
                .max()
                .orElse(0);
        var top = ratio ? 1 : Plot.niceTop(largest);
        var lines = series.stream().map(it -> line(it, parts.size(), top)).toList();
        var ticks = Stream.of(0.0, 0.5, 1.0)
                .map(it -> new Tick(
                        text(it * top, ratio, "0"), Plot.pixels(height(it, 1)), Plot.pixels(height(it, 1) - 4)))
                .toList();
        var rows = IntStream.range(0, parts.size())
                .mapToObj(part -> new Row(
                        parts.get(part),
                        series.stream().map(it -> value(it, part, ratio)).toList()))
                .toList();
        return new Trend(lines, ticks, marks(parts), rows, ratio, Quantities.format("0", top));
    }

    private static Value value(Series series, int part, boolean ratio) {
        var it = series.values().get(part);
        return it == null
                ? new Value("–", "", "")
                : new Value(
                        text(it, ratio, "0.0"),
                        Quantities.format("0.####", it),
                        series.hrefs().get(part));
    }

    private static String text(double value, boolean ratio, String pattern) {
        return ratio ? Quantities.format(pattern, value * 100) + "%" : Quantities.format("#,##0", value);
    }

    private static Line line(Series series, int parts, double top) {
        var points = new ArrayList<Point>();
        var segments = new ArrayList<Segment>();
        Point before = null;
        for (var i = 0; i < parts; i++) {
            var value = series.values().get(i);
            var here = value == null ? null : new Point(across(i, parts), Plot.pixels(height(value, top)));
            if (here != null && before != null) {
                segments.add(new Segment(before.x(), before.y(), here.x(), here.y()));
            }
            var next = i + 1 < parts ? series.values().get(i + 1) : null;
            if (here != null && before == null && next == null) {
                points.add(here); // What stands alone is no part of a line.
            }
            before = here;
        }
        return new Line(series.name(), series.css(), segments, points);
    }

    private static List<Mark> marks(List<String> parts) {
        var last = parts.size() - 1;
        var count = Math.min(MOST_MARKS, parts.size());
        return IntStream.range(0, count)
                .map(it -> count == 1 ? 0 : (int) Math.round((double) it * last / (count - 1)))
                .mapToObj(it -> new Mark(
                        parts.get(it),
                        across(it, parts.size()),
                        it == 0 && last > 0 ? "start" : it == last && last > 0 ? "end" : "middle"))
                .toList();
    }

    private static String across(int part, int parts) {
        return parts == 1 ? "50%" : Plot.percent(part, parts - 1.0);
    }

    private static double height(double value, double top) {
        return FLOOR - value / top * (FLOOR - ABOVE);
    }

    public boolean isEmpty() {
        return lines.stream()
                .allMatch(it -> it.segments().isEmpty() && it.points().isEmpty());
    }
}
