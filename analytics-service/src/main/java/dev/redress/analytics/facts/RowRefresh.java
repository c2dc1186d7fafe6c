package dev.redress.analytics.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * Works out the rows of rows.sql, one for each thing that figures count, for the complaints of which something new was heard.
 * In the same transaction it notes how far it came, so that what is worked out and how far agree after a crash as well.
 */
public final class RowRefresh {
    private static final Pattern COMMENTS = Pattern.compile("(?m)--.*$");
    private static final List<String> STATEMENTS = statements();

    /** Polls in a step: of a complaint all that was told is read again, so a step that is too small reads much for little. */
    private static final long STEP = 20;

    private final FactFile file;

    public RowRefresh(FactFile file) {
        this.file = file;
    }

    /**
     * Goes on until all is worked out that was heard when a step began, or until it is told to stop.
     *
     * @param goesOn whether to begin another step
     * @throws FactsAway when the file did not do as told
     */
    public void run(BooleanSupplier goesOn) {
        var left = true;
        while (left && goesOn.getAsBoolean()) {
            left = file.change(RowRefresh::step);
        }
    }

    /** Whether there is more to do. */
    private static boolean step(Connection connection) throws SQLException {
        var done = number(connection, "select last from row_progress");
        var end = number(connection, "select last from keeps");
        if (done == end) {
            return false;
        }
        var next = Math.min(end, done + STEP);
        touch(connection, done, next);
        // Much of what is heard is about no complaint: notices, receipts, the directory.
        if (number(connection, "select count(*) from touched") > 0) {
            for (var statement : STATEMENTS) {
                execute(connection, statement);
            }
        }
        execute(connection, "update row_progress set last = " + next);
        if (next < end) {
            return true;
        }
        keepPlaces(connection);
        return false;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void touch(Connection connection, long after, long last) throws SQLException {
        execute(connection, """
                create or replace temp table touched as
                select about
                from facts
                where heard > %1$s and heard <= %2$s and topic in ('complaints.intake', 'complaints.triage',
                    'complaints.resolution', 'complaints.sla', 'complaints.followup')
                union
                select about from history where heard > %1$s and heard <= %2$s
                """.formatted(after, last));
    }

    private static void keepPlaces(Connection connection) throws SQLException {
        execute(connection, "delete from row_places");
        execute(connection, "insert into row_places select * from places");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> statements() {
        try (var sql = RowRefresh.class.getResourceAsStream("/rows.sql")) {
            var text = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(COMMENTS.matcher(text).replaceAll("").trim().split(";\\s*"));
        } catch (IOException e) {
            throw new UncheckedIOException("rows.sql cannot be read", e);
        }
    }
}
