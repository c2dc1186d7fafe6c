package dev.redress.analytics.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/** A DuckDB file with the tables and views of facts.sql: opens it, hands out connections, opens it again when it broke. */
public final class DuckFile implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(DuckFile.class);

    /** Rises with every change of the tables in facts.sql. A file of another layout is set aside and heard anew. */
    private static final int LAYOUT = 15;

    /**
     * A checkpoint writes the last group of each table anew, however few rows came to it: with groups of the usual 122,880 rows
     * that takes seconds, and many of them while much is heard.
     */
    private static final int ROWS_OF_A_GROUP = 16_384;

    private static final String NAME = "figures";

    private final Path path;
    private final Properties settings = new Properties();
    private DuckDBConnection root;
    private boolean closed;

    /**
     * @param memory what DuckDB may use for its buffers; a query that needs more spills beside the file
     * @param threads how many work on one query
     * @throws IllegalStateException when the file cannot be used, with what to do about it
     */
    public DuckFile(Path path, DataSize memory, int threads) {
        this.path = path.toAbsolutePath();
        settings.put("memory_limit", memory.toBytes() + "B");
        settings.put("threads", Integer.toString(threads));
        settings.put("preserve_insertion_order", "false");
        settings.put("temp_directory", this.path + ".tmp");
        // What is not in the file proper yet is held in memory as well, so it is written there often; too often, and
        // the ends
        // of all tables are written again for a poll.
        settings.put("wal_autocheckpoint", "32MB");
        // Nothing is fetched from elsewhere, whatever a query says.
        settings.put("autoinstall_known_extensions", "false");
        settings.put("autoload_known_extensions", "false");
        try {
            Files.createDirectories(this.path.getParent());
            root = open();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(
                    "cannot use " + this.path + ": it must be writable, a DuckDB file and used by no other process; it"
                            + " can be deleted, for the topics hold all that it held",
                    e);
        }
    }

    /** What is done with a connection; a transaction that is not committed is rolled back. */
    @FunctionalInterface
    interface Use<T> {
        T with(DuckDBConnection connection) throws SQLException;
    }

    /**
     * @throws FactsAway when the file did not do as told
     */
    <T> T use(Use<T> use) {
        try (var connection = connect()) {
            return use.with(connection);
        } catch (SQLException e) {
            closeIfBroken();
            throw new FactsAway("the file of facts is not at hand", e);
        }
    }

    private synchronized DuckDBConnection connect() throws SQLException {
        if (closed) {
            throw new SQLException("closed");
        }
        if (root == null) {
            root = open();
        }
        var connection = root.duplicate();
        try {
            execute(connection, "use " + NAME);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** After a fatal error, such as a full disk at the wrong moment, DuckDB refuses all until the file is opened again. */
    private synchronized void closeIfBroken() {
        if (root == null || closed) {
            return;
        }
        try (var probe = root.duplicate();
                var statement = probe.createStatement()) {
            statement.execute("from " + NAME + ".keeps");
        } catch (SQLException broken) {
            LOGGER.warn("the file of facts broke and will be opened again", broken);
            closeRoot();
        }
    }

    private DuckDBConnection open() throws SQLException {
        var connection = openAsIs();
        try {
            var layout = layout(connection);
            if (layout != LAYOUT) {
                connection.close();
                setAside(layout);
                connection = openAsIs();
            }
            execute(connection, schema());
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private DuckDBConnection openAsIs() throws SQLException {
        // How many rows a group has can be said of a file that is attached, and of no other.
        var connection = new DuckDBDriver().connect("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
        try {
            execute(
                    connection,
                    "attach '" + path.toString().replace("'", "''") + "' as " + NAME
                            + " (storage_version 'latest', row_group_size " + ROWS_OF_A_GROUP + ")");
            execute(connection, "use " + NAME);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static int layout(DuckDBConnection connection) throws SQLException {
        execute(connection, "create table if not exists layout as select " + LAYOUT + " as version");
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select max(version) from layout")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void setAside(int layout) {
        try {
            var name = path.getFileName().toString();
            for (var suffix : List.of("", ".wal")) {
                var old = path.resolveSibling(name + suffix);
                if (Files.exists(old)) {
                    Files.move(old, path.resolveSibling(name + ".layout-" + layout + suffix));
                }
            }
            LOGGER.atWarn()
                    .addKeyValue("layout", layout)
                    .log("the file of facts had another layout: set aside, everything is heard anew");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String schema() {
        try (var sql = DuckFile.class.getResourceAsStream("/facts.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(DuckDBConnection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void closeRoot() {
        try {
            root.close();
        } catch (SQLException e) {
            LOGGER.warn("closing the file of facts", e);
        }
        root = null;
    }

    /** @param other closed, and of this layout */
    synchronized void replaceBy(Path other) {
        if (root != null) {
            closeRoot();
        }
        try {
            delete(path);
            Files.move(other, path);
        } catch (IOException e) {
            throw new UncheckedIOException("the file of facts could not be replaced", e);
        }
    }

    /** Deletes a file that nobody has open, if it is there. */
    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (root != null) {
            closeRoot();
        }
    }
}
