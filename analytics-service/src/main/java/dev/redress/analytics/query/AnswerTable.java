package dev.redress.analytics.query;

import dev.redress.analytics.query.FigureAnswer.Code;
import dev.redress.analytics.query.FigureAnswer.Group;
import dev.redress.analytics.tables.Column;
import dev.redress.analytics.tables.Column.Kind;
import dev.redress.analytics.tables.ExportTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An answer as a table: a row a group, its codes with their names, the measures and beside each what it is compared with. */
record AnswerTable(FigureAnswer answer) implements ExportTable {

    @Override
    public List<Column> columns() {
        var columns = new ArrayList<Column>();
        if (answer.grain() != null) {
            columns.add(new Column(answer.grain(), Kind.TEXT));
        }
        for (var it : answer.by()) {
            columns.add(new Column(it, Kind.TEXT));
            columns.add(new Column(it + ".zh", Kind.TEXT));
            columns.add(new Column(it + ".en", Kind.TEXT));
        }
        for (var it : answer.measures()) {
            columns.add(new Column(it.measure(), Kind.NUMBER));
            if (answer.comparedWith() != null) {
                columns.add(new Column(it.measure() + ".compared", Kind.NUMBER));
            }
        }
        return columns;
    }

    @Override
    public void writeTo(Rows rows) throws IOException {
        var groups = answer.groups().isEmpty() && answer.by().isEmpty() && answer.grain() == null
                ? List.of(answer.total())
                : answer.groups();
        for (var it : groups) {
            rows.add(cells(it));
        }
    }

    private List<Object> cells(Group group) {
        var cells = new ArrayList<Object>();
        if (answer.grain() != null) {
            cells.add(group.part());
        }
        for (var it : answer.by()) {
            var code = group.codes().getOrDefault(it, new Code("", Map.of()));
            cells.add(code.code());
            cells.add(code.names().get("zh"));
            cells.add(code.names().get("en"));
        }
        for (var it : answer.measures()) {
            cells.add(group.values().get(it.measure()));
            if (answer.comparedWith() != null) {
                cells.add(group.compared() == null ? null : group.compared().get(it.measure()));
            }
        }
        return cells;
    }
}
