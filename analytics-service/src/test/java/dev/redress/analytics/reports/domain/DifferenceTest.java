package dev.redress.analytics.reports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.analytics.reports.domain.ReportTable.Cell;
import dev.redress.analytics.reports.domain.ReportTable.Head;
import dev.redress.analytics.reports.domain.ReportTable.Layout;
import dev.redress.analytics.reports.domain.ReportTable.Line;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static ReportTable table(Line... lines) {
        return new ReportTable(
                "categories", Map.of(), Layout.BARS, List.of(new Head("volume", Map.of())), List.of(lines), 0);
    }

    private static Line line(String line, Double number, Double before) {
        return new Line(line, Map.of(), List.of(Cell.of("1", number, before)));
    }

    @Test
    void isAValueThatIsToldOtherwise() {
        var found = Difference.between(
                List.of(table(line("A", 3.0, 1.0), line("B", 2.0, 1.0))),
                List.of(table(line("A", 4.0, 1.0), line("B", 2.0, 1.0))));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).place().line()).isEqualTo("A");
        assertThat(found.get(0).before().number()).isEqualTo(3.0);
        assertThat(found.get(0).after().number()).isEqualTo(4.0);
    }

    @Test
    void isALineThatCameOrWent() {
        var found = Difference.between(
                List.of(table(line("A", 3.0, null))), List.of(table(line("B", 3.0, null), line("C", null, null))));

        assertThat(found).extracting(it -> it.place().line()).containsExactly("B", "C", "A");
        assertThat(found.get(0).before()).isNull();
        assertThat(found.get(2).after()).isNull();
    }

    @Test
    void isNotWhatThePeriodBeforeSaysWhichHasItsOwnReport() {
        assertThat(Difference.between(List.of(table(line("A", 3.0, 1.0))), List.of(table(line("A", 3.0, 2.0)))))
                .isEmpty();
    }

    @Test
    void isNotTheLastDigitOfASumInAnotherOrder() {
        assertThat(Difference.between(List.of(table(line("A", 0.1 + 0.2, null))), List.of(table(line("A", 0.3, null)))))
                .isEmpty();
        assertThat(Difference.between(List.of(table(line("A", 1e9, null))), List.of(table(line("A", 1e9 + 2, null)))))
                .hasSize(1);
    }
}
