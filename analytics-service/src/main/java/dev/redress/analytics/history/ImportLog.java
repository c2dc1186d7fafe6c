package dev.redress.analytics.history;

import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.history.csv.HistoryRow;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How far files have come, beside the facts. It is of this replica alone: another one, or one whose file was deleted, begins
 * anew with the same file, and what it publishes again counts once.
 */
final class ImportLog {
    private static final String COLUMNS =
            "select id, source, file, rows_read, published, refused, epoch_ms(started), epoch_ms(finished)"
                    + " from history_imports ";

    private final FactFile file;

    ImportLog(FactFile file) {
        this.file = file;
    }

    /**
     * An import, if the file came before.
     *
     * @param running whether it is being worked on
     */
    Optional<HistoryImport> find(String id, Predicate<String> running) {
        return file.answer(connection -> {
            try (var statement = connection.prepareStatement(COLUMNS + "where id = ?")) {
                statement.setString(1, id);
                return read(statement.executeQuery(), running).stream().findFirst();
            }
        });
    }

    List<HistoryImport> newest(int atMost, Predicate<String> running) {
        return file.answer(connection -> {
            try (var statement = connection.prepareStatement(COLUMNS + "order by started desc, id limit ?")) {
                statement.setInt(1, atMost);
                return read(statement.executeQuery(), running);
            }
        });
    }

    private static List<HistoryImport> read(ResultSet rows, Predicate<String> running) throws SQLException {
        var found = new ArrayList<HistoryImport>();
        while (rows.next()) {
            var id = rows.getString(1);
            var finished = rows.getLong(8);
            var done = !rows.wasNull();
            found.add(new HistoryImport(
                    id,
                    done
                            ? HistoryImport.State.DONE
                            : running.test(id) ? HistoryImport.State.RUNNING : HistoryImport.State.PAUSED,
                    rows.getString(2),
                    rows.getString(3),
                    rows.getLong(4),
                    rows.getLong(5),
                    rows.getLong(6),
                    Instant.ofEpochMilli(rows.getLong(7)),
                    done ? Instant.ofEpochMilli(finished) : null));
        }
        return found;
    }

    void open(String id, String source, String name, Instant now) {
        file.note(connection -> {
            try (var statement = connection.prepareStatement(
                    "insert into history_imports values (?, ?, ?, 0, 0, 0, make_timestamp_ms(?), null)")) {
                statement.setString(1, id);
                statement.setString(2, source);
                statement.setString(3, name);
                statement.setLong(4, now.toEpochMilli());
                statement.execute();
            }
        });
    }

    /** Notes that these rows are published or refused. */
    void advance(String id, List<HistoryRow> rows) {
        var refused = rows.stream().filter(it -> !it.faults().isEmpty()).toList();
        file.note(connection -> {
            try (var statement = connection.prepareStatement("update history_imports set rows_read = rows_read + ?,"
                    + " published = published + ?, refused = refused + ? where id = ?")) {
                statement.setLong(1, rows.size());
                statement.setLong(2, rows.size() - refused.size());
                statement.setLong(3, refused.size());
                statement.setString(4, id);
                statement.execute();
            }
            keep(connection, id, refused);
        });
    }

    private static void keep(Connection connection, String id, List<HistoryRow> refused) throws SQLException {
        if (refused.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("insert into history_errors values (?, ?, ?, ?, ?, ?)")) {
            for (var row : refused) {
                for (var place = 0; place < row.faults().size(); place++) {
                    var fault = row.faults().get(place);
                    statement.setString(1, id);
                    statement.setLong(2, row.number());
                    statement.setInt(3, place);
                    statement.setString(4, fault.column().isEmpty() ? null : fault.column());
                    statement.setString(5, fault.code());
                    statement.setString(6, fault.message());
                    // A batch would begin a transaction of its own.
                    statement.execute();
                }
            }
        }
    }

    void finish(String id, Instant now) {
        file.note(connection -> {
            try (var statement = connection.prepareStatement(
                    "update history_imports set finished = make_timestamp_ms(?) where id = ?")) {
                statement.setLong(1, now.toEpochMilli());
                statement.setString(2, id);
                statement.execute();
            }
        });
    }

    /** In the order of the rows. */
    List<HistoryError> errors(String id, int skipped, int atMost) {
        return file.answer(connection -> {
            try (var statement = connection.prepareStatement("select row_number, column_name, code, message"
                    + " from history_errors where import = ? order by row_number, place limit ? offset ?")) {
                statement.setString(1, id);
                statement.setInt(2, atMost);
                statement.setInt(3, skipped);
                var found = new ArrayList<HistoryError>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(new HistoryError(
                                rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4)));
                    }
                }
                return found;
            }
        });
    }

    long countErrors(String id) {
        return file.answer(connection -> {
            try (var statement = connection.prepareStatement("select count(*) from history_errors where import = ?")) {
                statement.setString(1, id);
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }
}
