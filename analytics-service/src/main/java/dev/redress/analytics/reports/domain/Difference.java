package dev.redress.analytics.reports.domain;

import dev.redress.analytics.reports.domain.ReportTable.Cell;
import dev.redress.analytics.reports.domain.ReportTable.Head;
import dev.redress.analytics.reports.domain.ReportTable.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value that two reports of the same tell differently.
 *
 * @param before what the earlier one says; null where it has no such line
 * @param after what the later one says; null where it has no such line
 */
public record Difference(Place place, Cell before, Cell after) {

    /** Where it stands: table, line and column, each with its names. */
    public record Place(
            String table,
            Map<String, String> tableNames,
            String line,
            Map<String, String> lineNames,
            String head,
            Map<String, String> headNames) {

        private List<String> key() {
            return List.of(table, line, head);
        }
    }

    private record Said(Place place, Cell cell) {}

    /** In the order of the later one; what that lacks comes last. */
    public static List<Difference> between(List<ReportTable> earlier, List<ReportTable> later) {
        var before = said(earlier);
        var after = said(later);
        var differences = new ArrayList<Difference>();
        after.forEach((key, now) -> {
            var then = before.get(key);
            if (then == null || !then.cell().saysAs(now.cell())) {
                differences.add(new Difference(now.place(), then == null ? null : then.cell(), now.cell()));
            }
        });
        before.forEach((key, then) -> {
            if (!after.containsKey(key)) {
                differences.add(new Difference(then.place(), then.cell(), null));
            }
        });
        return differences;
    }

    private static Map<List<String>, Said> said(List<ReportTable> tables) {
        var all = new LinkedHashMap<List<String>, Said>();
        for (var table : tables) {
            for (var line : table.lines()) {
                for (var i = 0; i < line.cells().size(); i++) {
                    var place = place(table, line, table.heads().get(i));
                    all.put(place.key(), new Said(place, line.cells().get(i)));
                }
            }
        }
        return all;
    }

    private static Place place(ReportTable table, Line line, Head head) {
        return new Place(table.table(), table.names(), line.line(), line.names(), head.head(), head.names());
    }
}
