package dev.redress.analytics.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** Parquet, by way of a database of the moment that lies beside the file. */
final class ParquetWriter {
    private ParquetWriter() {}

    static void write(ExportTable table, Path file) throws IOException {
        try (var connection = new DuckDBDriver()
                        .connect("jdbc:duckdb:", settings(file))
                        .unwrap(DuckDBConnection.class);
                var statement = connection.createStatement()) {
            var columns = table.columns().stream()
                    .map(it -> "\"%s\" %s".formatted(it.name(), it.kind().sql()))
                    .collect(Collectors.joining(", "));
            statement.execute("create table written (%s)".formatted(columns));
            try (var appender = connection.createAppender("written")) {
                table.writeTo(cells -> append(appender, cells));
                appender.flush();
            }
            statement.execute("copy written to '%s' (format parquet, compression zstd)"
                    .formatted(file.toString().replace("'", "''")));
        } catch (SQLException e) {
            throw new IOException("Parquet was not written", e);
        }
    }

    private static Properties settings(Path file) {
        var settings = new Properties();
        settings.put("memory_limit", "64MB");
        settings.put("threads", "1");
        settings.put("temp_directory", file + ".tmp");
        settings.put("autoinstall_known_extensions", "false");
        settings.put("autoload_known_extensions", "false");
        return settings;
    }

    private static void append(DuckDBAppender appender, List<Object> cells) throws IOException {
        try {
            appender.beginRow();
            for (var it : cells) {
                cell(appender, it);
            }
            appender.endRow();
        } catch (SQLException e) {
            throw new IOException("a row was not written", e);
        }
    }

    private static void cell(DuckDBAppender appender, Object it) throws SQLException {
        if (it instanceof String text) {
            appender.append(text);
        } else if (it instanceof Double number) {
            appender.append(number);
        } else if (it instanceof Long whole) {
            appender.append(whole);
        } else if (it instanceof Boolean truth) {
            appender.append(truth);
        } else if (it instanceof Instant time) {
            appender.appendEpochMillis(time.toEpochMilli());
        } else {
            appender.appendNull();
        }
    }
}
