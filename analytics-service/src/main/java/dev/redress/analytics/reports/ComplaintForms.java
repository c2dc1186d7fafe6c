package dev.redress.analytics.reports;

import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.figures.Watermark;
import dev.redress.analytics.figures.Watermarks;
import dev.redress.analytics.query.FigureService;
import dev.redress.analytics.query.FigureService.Naming;
import dev.redress.analytics.reports.Outline.Column;
import dev.redress.analytics.reports.Outline.Told;
import dev.redress.analytics.reports.domain.ReportTable;
import dev.redress.analytics.reports.domain.ReportTable.Cell;
import dev.redress.analytics.reports.domain.ReportTable.Head;
import dev.redress.analytics.reports.domain.ReportTable.Line;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what the form of a complaint says. Names and words of customers are not known here: there is room to write them. */
final class ComplaintForms {
    private static final double MILLIS = 1000;
    private static final Map<String, String> VALUE = Outline.names("Value", "内容");

    private final Outline outline;
    private final FactFile facts;
    private final FigureService figures;
    private final Watermarks watermarks;

    ComplaintForms(Outline outline, FactFile facts, FigureService figures, Watermarks watermarks) {
        this.outline = outline;
        this.facts = facts;
        this.figures = figures;
        this.watermarks = watermarks;
    }

    /** What is known of a complaint. */
    record Said(String number, List<ReportTable> tables, Map<String, Map<Integer, Watermark>> watermarks) {}

    /** Empty where no such complaint is known. */
    Optional<Said> of(UUID complaint) {
        return facts.answer(connection -> {
            var number = number(connection, complaint);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            var naming = figures.naming(connection);
            var tables = new ArrayList<ReportTable>();
            for (var it : outline.form()) {
                var table = table(it, connection, complaint, naming);
                if (!table.lines().isEmpty()) {
                    tables.add(table);
                }
            }
            return Optional.of(new Said(number.get(), tables, watermarks.ofRows(connection)));
        });
    }

    private static Optional<String> number(Connection connection, UUID complaint) throws SQLException {
        try (var statement =
                connection.prepareStatement("select coalesce(number, about::varchar) from case_rows where about = ?")) {
            statement.setObject(1, complaint);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    private static ReportTable table(Told it, Connection connection, UUID complaint, Naming naming)
            throws SQLException {
        return switch (it.layout()) {
            case BLANK ->
                table(
                        it,
                        List.of(),
                        it.columns().stream()
                                .map(each -> new Line(each.column(), each.names(), List.of()))
                                .toList());
            case FIELDS -> table(it, List.of(new Head("value", VALUE)), fields(it, connection, complaint, naming));
            default ->
                table(
                        it,
                        it.columns().stream()
                                .map(each -> new Head(each.column(), each.names()))
                                .toList(),
                        lines(it, connection, complaint, naming));
        };
    }

    private static ReportTable table(Told it, List<Head> heads, List<Line> lines) {
        return new ReportTable(it.table(), it.names(), it.layout(), heads, lines, 0);
    }

    /** Those that are known. */
    private static List<Line> fields(Told it, Connection connection, UUID complaint, Naming naming)
            throws SQLException {
        var found = lines(it, connection, complaint, naming);
        var fields = new ArrayList<Line>();
        for (var i = 0; i < it.columns().size() && !found.isEmpty(); i++) {
            var cell = found.get(0).cells().get(i);
            if (cell.number() != null || !cell.text().isEmpty()) {
                fields.add(new Line(
                        it.columns().get(i).column(), it.columns().get(i).names(), List.of(cell)));
            }
        }
        return fields;
    }

    private static List<Line> lines(Told it, Connection connection, UUID complaint, Naming naming) throws SQLException {
        var sql = "select %s as line, %s from %s where about = ?%s order by line"
                .formatted(
                        it.key() == null ? "''" : it.key(),
                        it.columns().stream().map(ComplaintForms::selected).collect(Collectors.joining(", ")),
                        it.rows(),
                        it.where() == null ? "" : " and " + it.where());
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, complaint);
            try (var rows = statement.executeQuery()) {
                var lines = new ArrayList<Line>();
                while (rows.next()) {
                    var cells = new ArrayList<Cell>();
                    for (var each : it.columns()) {
                        cells.add(cell(each, rows, naming));
                    }
                    var place = Integer.toString(lines.size() + 1);
                    lines.add(new Line(rows.getString("line"), Outline.names(place, place), cells));
                }
                return lines;
            }
        }
    }

    private static String selected(Column it) {
        var column = it.unit().equals("time") ? "epoch_ms(%1$s) as %1$s".formatted(it.column()) : it.column();
        return it.currency() == null || it.currency().equals(it.column()) ? column : column + ", " + it.currency();
    }

    private static Cell cell(Column it, ResultSet rows, Naming naming) throws SQLException {
        return switch (it.unit()) {
            case "time" -> Cell.time(time(rows, it.column()));
            case "s" -> Cell.of("s", number(rows, it.column(), MILLIS), null);
            case "1" -> Cell.of("1", number(rows, it.column(), 1), null);
            case "money" -> Cell.money(text(rows, it.currency()), number(rows, it.column(), 1), null);
            case "truth" -> truth(rows, it.column());
            default -> text(it, rows, naming);
        };
    }

    private static Cell text(Column it, ResultSet rows, Naming naming) throws SQLException {
        var text = text(rows, it.column());
        return Cell.text(text, it.dimension() == null || text.isEmpty() ? Map.of() : naming.of(it.dimension(), text));
    }

    private static String text(ResultSet rows, String column) throws SQLException {
        var text = rows.getString(column);
        return text == null ? "" : text;
    }

    private static Cell truth(ResultSet rows, String column) throws SQLException {
        var truth = rows.getBoolean(column);
        if (rows.wasNull()) {
            return Cell.text("", Map.of());
        }
        return truth ? Cell.text("true", Outline.names("yes", "是")) : Cell.text("false", Outline.names("no", "否"));
    }

    private static Double number(ResultSet rows, String column, double by) throws SQLException {
        var number = rows.getDouble(column);
        return rows.wasNull() ? null : number / by;
    }

    private static String time(ResultSet rows, String column) throws SQLException {
        var millis = rows.getLong(column);
        return rows.wasNull() ? "" : Instant.ofEpochMilli(millis).toString();
    }
}
