package dev.redress.analytics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.analytics.wording.Delta;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures say what the numbers say. */
class PicturesTest {

    private static Counted counted(String label, double count) {
        return new Counted(label, count, Delta.NONE, "/" + label);
    }

    @Test
    void addsUpTheSharesOfCausesFromTheLargestDown() {
        var pareto = Pareto.of(List.of(counted("b", 30), counted("none", 0), counted("a", 50), counted("c", 20)));

        assertThat(pareto.rows()).extracting(Pareto.Row::label).containsExactly("a", "b", "c");
        assertThat(pareto.rows()).extracting(Pareto.Row::share).containsExactly("50.0%", "30.0%", "20.0%");
        assertThat(pareto.rows()).extracting(Pareto.Row::cumulative).containsExactly("50.0%", "80.0%", "100.0%");
        assertThat(pareto.rows()).extracting(Pareto.Row::width).containsExactly("50%", "30%", "20%");
        assertThat(pareto.rows()).extracting(Pareto.Row::end).containsExactly("50%", "80%", "100%");
    }

    @Test
    void drawsTheLineOfAParetoThroughTheEndOfEachBarOfTheSum() {
        var pareto = Pareto.of(List.of(counted("a", 3), counted("b", 1)));

        assertThat(pareto.line()).hasSize(1);
        var line = pareto.line().get(0);
        assertThat(List.of(line.fromX(), line.toX())).containsExactly("75%", "100%");
        assertThat(List.of(line.fromY(), line.toY()))
                .containsExactly(
                        pareto.rows().get(0).middle(), pareto.rows().get(1).middle());
    }

    @Test
    void keepsTheOrderOfSpansAndTheHeightOfTheirColumnsInProportion() {
        var histogram = Histogram.of(List.of(counted("<1 h", 10), counted("1-4 h", 40), counted("4-8 h", 0)));

        assertThat(histogram.columns()).extracting(Histogram.Column::label).containsExactly("<1 h", "1-4 h", "4-8 h");
        assertThat(histogram.columns()).extracting(Histogram.Column::height).containsExactly("28", "112", "0");
        assertThat(histogram.columns()).extracting(Histogram.Column::share).containsExactly("20.0%", "80.0%", "0.0%");
        assertThat(histogram.columns())
                .extracting(Histogram.Column::cumulative)
                .containsExactly("20.0%", "100.0%", "100.0%");
        assertThat(histogram.columns()).extracting(Histogram.Column::x).containsExactly("0%", "33.33%", "66.67%");
    }

    @Test
    void showsAColumnOfFewBesideOneOfMany() {
        var histogram = Histogram.of(List.of(counted("few", 1), counted("many", 100_000)));

        assertThat(Double.parseDouble(histogram.columns().get(0).height())).isGreaterThanOrEqualTo(1);
    }

    @Test
    void drawsNothingOfNothing() {
        assertThat(Pareto.of(List.of()).isEmpty()).isTrue();
        assertThat(Pareto.of(List.of(counted("a", 0))).isEmpty()).isTrue();
        assertThat(Histogram.of(List.of(counted("a", 0), counted("b", 0))).isEmpty())
                .isTrue();
        assertThat(Histogram.of(List.of()).isEmpty()).isTrue();
        assertThat(Bars.of(List.of(counted("a", 0))).isEmpty()).isTrue();
        assertThat(Trend.of(List.of("1 Nov"), List.of(series(Collections.singletonList(null))), true)
                        .isEmpty())
                .isTrue();
        assertThat(HeatMap.of(List.of(day(0))).isEmpty()).isTrue();
    }

    @Test
    void comparesBarsWithTheLargestAndSharesWithAll() {
        var bars = Bars.of(List.of(counted("a", 30), counted("b", 10)));

        assertThat(bars.rows()).extracting(Bars.Bar::width).containsExactly("100%", "33.33%");
        assertThat(bars.rows()).extracting(Bars.Bar::share).containsExactly("75.0%", "25.0%");
    }

    @Test
    void leavesAGapInALineWhereThereIsNoNumber() {
        var trend = Trend.of(
                List.of("1", "2", "3", "4", "5"),
                List.of(series(java.util.Arrays.asList(0.5, 1.0, null, 0.0, null))),
                true);

        var line = trend.lines().get(0);
        assertThat(line.segments()).hasSize(1);
        assertThat(line.points()).hasSize(1);
        assertThat(line.points().get(0).x()).isEqualTo("75%");
        assertThat(trend.rows())
                .extracting(it -> it.values().get(0).text())
                .containsExactly("50.0%", "100.0%", "–", "0.0%", "–");
    }

    @Test
    void marksTheFirstAndTheLastPartOfAPeriod() {
        var parts = IntStream.rangeClosed(1, 30).mapToObj(it -> it + " Nov").toList();

        var trend = Trend.of(parts, List.of(series(Collections.nCopies(30, 7.0))), false);

        assertThat(trend.marks())
                .extracting(Trend.Mark::text)
                .startsWith("1 Nov")
                .endsWith("30 Nov");
        assertThat(trend.marks())
                .extracting(Trend.Mark::anchor)
                .startsWith("start")
                .endsWith("end");
        assertThat(trend.ticks()).extracting(Trend.Tick::text).containsExactly("0", "4", "8");
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 2", "3, 4", "8, 8", "9, 10", "41, 60", "99, 100", "101, 200", "7000, 8000"})
    void endsAnAxisAtANumberThatIsEasyToRead(double largest, double top) {
        assertThat(Plot.niceTop(largest)).isEqualTo(top);
    }

    @Test
    void coloursTheHoursByHowManyComeIn() {
        var map = HeatMap.of(List.of(day(0), day(10)));

        var cells = map.rows().get(1).cells();
        assertThat(cells).hasSize(24);
        assertThat(cells)
                .extracting(HeatMap.Cell::level)
                .startsWith(0, 1, 1, 2, 2)
                .endsWith(0, 0);
        assertThat(cells.get(10).level()).isEqualTo(5);
        assertThat(map.rows().get(0).cells()).extracting(HeatMap.Cell::level).containsOnly(0);
    }

    private static Trend.Series series(List<Double> values) {
        return new Trend.Series(
                "Met", "line-1", values, values.stream().map(it -> "").toList());
    }

    /** As many each hour as the hour has, up to so many. */
    private static HeatMap.Day day(int upTo) {
        return new HeatMap.Day(
                "Mon",
                IntStream.range(0, 24)
                        .mapToObj(it -> it <= upTo ? (double) it : 0)
                        .toList(),
                IntStream.range(0, 24).mapToObj(it -> "").toList());
    }
}
