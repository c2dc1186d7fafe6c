package dev.redress.analytics.export;

import dev.redress.analytics.domain.Period;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.tables.Column;
import dev.redress.analytics.tables.Column.Kind;
import dev.redress.analytics.tables.ExportTable;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows of one kind, in the order of their keys, which stand first; read as they are written. */
final class FactTable implements ExportTable {
    static final String KEY = "key";
    private static final String ABOUT = "about";
    private static final String COMPLAINT = "complaint";
    private static final String NONE = "NONE";

    private final FactFile facts;
    private final FactKind kind;
    private final Selection selection;
    private final List<Column> columns;

    /**
     * Which rows.
     *
     * @param where codes that are let through, by column; NONE for those without one
     * @param after key of the last row that was had; empty from the first on
     * @param size how many at most
     */
    record Selection(Map<String, List<String>> where, Period period, String after, int size) {}

    FactTable(FactFile facts, FactKind kind, Selection selection, List<FieldProblem> before) {
        this.facts = facts;
        this.kind = kind;
        this.selection = selection;
        this.columns = facts.answer(connection -> columns(connection, kind));
        var errors = new ArrayList<>(before);
        selection.where().keySet().forEach(it -> requireFilter(it, errors));
        Problem.requireNone(errors);
    }

    private void requireFilter(String name, List<FieldProblem> errors) {
        if (columns.stream().noneMatch(it -> it.name().equals(name) && it.kind() == Kind.TEXT)) {
            errors.add(new FieldProblem(
                    name,
                    "unknown",
                    "%s have no such filter; they have %s"
                            .formatted(
                                    kind,
                                    columns.stream()
                                            .filter(it -> it.kind() == Kind.TEXT)
                                            .map(Column::name)
                                            .collect(Collectors.joining(", ")))));
        }
    }

    static List<Column> columns(Connection connection, FactKind kind) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select %s as key, * from %s limit 0".formatted(kind.key(), kind.rows()))) {
            var columns = new ArrayList<Column>();
            var its = rows.getMetaData();
            for (var i = 1; i <= its.getColumnCount(); i++) {
                var name = its.getColumnName(i);
                columns.add(new Column(name.equals(ABOUT) ? COMPLAINT : name, kind(its.getColumnType(i))));
            }
            return columns;
        }
    }

    private static Kind kind(int type) {
        return switch (type) {
            case Types.BOOLEAN -> Kind.TRUTH;
            case Types.INTEGER, Types.BIGINT -> Kind.WHOLE;
            case Types.DOUBLE, Types.DECIMAL -> Kind.NUMBER;
            case Types.TIMESTAMP -> Kind.TIME;
            default -> Kind.TEXT;
        };
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public void writeTo(Rows rows) throws IOException {
        try {
            facts.<Void>answer(connection -> {
                read(connection, selection.size(), rows);
                return null;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** As part of a larger look at the file. */
    void read(Connection connection, long size, Rows rows) throws SQLException {
        var conditions =
                new StringBuilder("key > ? and epoch_ms(%1$s) >= ? and epoch_ms(%1$s) < ?".formatted(kind.time()));
        var bound = new ArrayList<Object>();
        bound.add(selection.after());
        bound.add(selection.period().from().toEpochMilli());
        bound.add(selection.period().to().toEpochMilli());
        selection.where().forEach((column, codes) -> {
            conditions.append(" and coalesce(\"%s\"::varchar, '%s') in (%s)"
                    .formatted(
                            column.equals(COMPLAINT) ? ABOUT : column,
                            NONE,
                            codes.stream().map(it -> "?").collect(Collectors.joining(", "))));
            bound.addAll(codes);
        });
        var sql = "select * from (select %s as key, * from %s) where %s order by key limit ?"
                .formatted(kind.key(), kind.rows(), conditions);
        bound.add(size);
        try (var statement = bound(connection.prepareStatement(sql), bound);
                var all = statement.executeQuery()) {
            while (all.next()) {
                rows.add(cells(all));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PreparedStatement bound(PreparedStatement statement, List<Object> values) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private List<Object> cells(ResultSet row) throws SQLException {
        var cells = new ArrayList<Object>();
        for (var i = 0; i < columns.size(); i++) {
            cells.add(cell(row, i + 1, columns.get(i).kind()));
        }
        return cells;
    }

    private static Object cell(ResultSet row, int column, Kind kind) throws SQLException {
        if (row.getObject(column) == null) {
            return null;
        }
        return switch (kind) {
            case TEXT -> row.getObject(column).toString();
            case WHOLE -> row.getLong(column);
            case NUMBER -> row.getDouble(column);
            case TRUTH -> row.getBoolean(column);
            case TIME -> time(row, column);
        };
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
