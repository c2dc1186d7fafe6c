package dev.redress.analytics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.analytics.facts.DuckFile;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.query.Asking;
import dev.redress.analytics.query.FigureRequest;
import dev.redress.analytics.query.FigureRequest.PeriodRequest;
import dev.redress.analytics.reports.domain.ReportTable.Layout;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What the outline of reports names is there. */
class OutlineTest {
    private static final Outline OUTLINE = Outline.load();

    @TempDir
    Path dir;

    @Test
    void asksWhatCanBeAskedOfAPeriodThatIsComparedWithTheOneBefore() {
        try (var file = new FactFile(new DuckFile(dir.resolve("facts"), DataSize.ofMegabytes(64), 2), 2)) {
            var asking = Asking.of(file, Instant.parse("2026-04-01T00:00:00Z"));
            for (var it : OUTLINE.period()) {
                for (var grain : Stream.concat(
                                Stream.of((String) null),
                                it.grain().values().stream().map(Object::toString))
                        .toList()) {
                    var period = new PeriodRequest("2026-03-01", "2026-04-01", grain, "Asia/Shanghai");
                    assertThat(asking.ask(new FigureRequest(it.measures(), it.by(), Map.of(), period, "previous", null))
                                    .measures())
                            .as(it.table())
                            .hasSameSizeAs(it.measures());
                }
            }
        }
    }

    @Test
    void readsColumnsThatRowsHave() throws SQLException {
        try (var file = new FactFile(new DuckFile(dir.resolve("facts"), DataSize.ofMegabytes(64), 2), 2)) {
            for (var it : OUTLINE.form()) {
                if (it.layout() != Layout.BLANK) {
                    file.answer(connection -> {
                        var columns = it.columns().stream()
                                .flatMap(each -> Stream.of(each.column(), each.currency()))
                                .filter(each -> each != null)
                                .collect(Collectors.joining(", "));
                        try (var statement = connection.createStatement()) {
                            return statement.execute("select " + columns + " from " + it.rows());
                        }
                    });
                }
            }
        }
    }

    @Test
    void namesEachTableOnceAndShortEnoughForASheet() {
        for (var tables : Stream.of(
                        OUTLINE.period().stream().map(Outline.Asked::table),
                        OUTLINE.form().stream().map(Outline.Told::table))
                .map(Stream::toList)
                .toList()) {
            assertThat(tables).doesNotHaveDuplicates().allMatch(it -> it.matches("[a-z-]{1,31}"));
        }
    }
}
