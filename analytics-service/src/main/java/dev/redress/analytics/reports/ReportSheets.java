package dev.redress.analytics.reports;

import dev.redress.analytics.reports.domain.Difference;
import dev.redress.analytics.reports.domain.ReportTable;
import dev.redress.analytics.reports.domain.ReportTable.Cell;
import dev.redress.analytics.reports.domain.ReportTable.Layout;
import dev.redress.analytics.tables.Column;
import dev.redress.analytics.tables.Column.Kind;
import dev.redress.analytics.tables.ExportTable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A report as the sheets of a workbook, its names in both languages: times in seconds, money in the smallest unit. */
final class ReportSheets {
    private ReportSheets() {}

    /** A sheet whose rows are known. */
    private record Sheet(List<Column> columns, List<List<Object>> cells) implements ExportTable {

        @Override
        public void writeTo(Rows rows) throws IOException {
            for (var it : cells) {
                rows.add(it);
            }
        }
    }

    static Map<String, ExportTable> of(FrozenReport report, String sha256) {
        var sheets = new LinkedHashMap<String, ExportTable>();
        sheets.put("report", heading(report, sha256));
        if (report.restatement() != null) {
            sheets.put("differences", differences(report.restatement().differences()));
        }
        report.tables().stream()
                .filter(it -> it.layout() != Layout.BLANK)
                .forEach(it -> sheets.put(it.table(), table(it)));
        if (!report.definitions().isEmpty()) {
            sheets.put("definitions", definitions(report));
        }
        return sheets;
    }

    private static ExportTable heading(FrozenReport report, String sha256) {
        var it = report.heading();
        var cells = new ArrayList<List<Object>>();
        cells.add(List.of("report", it.report()));
        cells.add(List.of("kind", it.kind().toString()));
        cells.add(List.of("subject", it.subject()));
        cells.add(List.of("revision", Integer.toString(it.revision())));
        if (it.period() != null) {
            cells.add(List.of("from", it.period().from().toString()));
            cells.add(List.of("to", it.period().to().toString()));
            cells.add(List.of("zone", it.period().zone()));
            cells.add(List.of("comparedWith.from", it.comparedWith().from().toString()));
            cells.add(List.of("comparedWith.to", it.comparedWith().to().toString()));
        }
        cells.add(List.of("made", it.made().toString()));
        cells.add(List.of("asOf", it.asOf().toString()));
        cells.add(List.of("complete", Boolean.toString(it.complete())));
        cells.add(List.of("sha256", sha256));
        if (report.restatement() != null) {
            cells.add(List.of("restates", report.restatement().of()));
            cells.add(List.of("by", report.restatement().by()));
            cells.add(List.of("reason", report.restatement().reason()));
        }
        return new Sheet(texts("name", "value"), cells);
    }

    private static List<Column> texts(String... names) {
        return List.of(names).stream().map(it -> new Column(it, Kind.TEXT)).toList();
    }

    private static ExportTable table(ReportTable table) {
        var columns = new ArrayList<>(texts("code", "zh", "en"));
        for (var it : table.heads()) {
            columns.add(new Column(it.head(), Kind.TEXT));
            columns.add(new Column(it.head() + ".before", Kind.NUMBER));
            columns.add(new Column(it.head() + ".unit", Kind.TEXT));
        }
        var cells = new ArrayList<List<Object>>();
        for (var line : table.lines()) {
            var row = new ArrayList<Object>();
            row.add(line.line());
            row.add(line.names().get("zh"));
            row.add(line.names().get("en"));
            for (var it : line.cells()) {
                row.add(value(it));
                row.add(it.before());
                row.add(unit(it));
            }
            cells.add(row);
        }
        return new Sheet(columns, cells);
    }

    private static Object value(Cell it) {
        if (it.number() != null) {
            return it.number();
        }
        if (it.text().isEmpty()) {
            return null;
        }
        return it.unit().equals("time") ? Instant.parse(it.text()) : it.text();
    }

    private static String unit(Cell it) {
        return it.unit().equals("money") ? "money " + it.text() : it.unit();
    }

    private static ExportTable differences(List<Difference> differences) {
        var columns = new ArrayList<>(texts("table", "line", "zh", "en", "value"));
        columns.add(new Column("before", Kind.TEXT));
        columns.add(new Column("after", Kind.TEXT));
        var cells = new ArrayList<List<Object>>();
        for (var it : differences) {
            var row = new ArrayList<Object>();
            row.add(it.place().table());
            row.add(it.place().line());
            row.add(it.place().lineNames().get("zh"));
            row.add(it.place().lineNames().get("en"));
            row.add(it.place().head());
            row.add(it.before() == null ? null : value(it.before()));
            row.add(it.after() == null ? null : value(it.after()));
            cells.add(row);
        }
        return new Sheet(columns, cells);
    }

    private static ExportTable definitions(FrozenReport report) {
        var cells = new ArrayList<List<Object>>();
        for (var it : report.definitions()) {
            cells.add(List.of(
                    it.measure(),
                    Integer.toString(it.version()),
                    it.names().get("zh"),
                    it.names().get("en"),
                    it.unit(),
                    it.formula(),
                    it.population(),
                    it.timeBasis(),
                    it.attribution()));
        }
        return new Sheet(
                texts("measure", "version", "zh", "en", "unit", "formula", "population", "timeBasis", "attribution"),
                cells);
    }
}
