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

    /** Of a complaint all that was told is read again, so a step that is too small reads much for little. */
    private static final long STEP = 100_000;

    private final FactFile file;

    public RowRefresh(FactFile file) {
        this.file = file;
    }

    /** How far facts and rows of other systems' history were taken; the first that were not. */
    private record Reach(long facts, long history) {
        boolean isBefore(Reach other) {
            return facts < other.facts || history < other.history;
        }

        Reach step(Reach end) {
            return new Reach(Math.min(end.facts, facts + STEP), Math.min(end.history, history + STEP));
        }
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
        var done = reach(connection, "select next, history from row_progress");
        var end = reach(
                connection,
                "select (select coalesce(max(rowid) + 1, 0) from facts), (select coalesce(max(rowid) + 1, 0) from history)");
        if (!done.isBefore(end)) {
            keepPlaces(connection);
            return false;
        }
        var next = done.step(end);
        touch(connection, done, next);
        for (var statement : STATEMENTS) {
            execute(connection, statement);
        }
        execute(connection, "update row_progress set next = %s, history = %s".formatted(next.facts, next.history));
        if (next.isBefore(end)) {
            return true;
        }
        keepPlaces(connection);
        return false;
    }

    private static Reach reach(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return new Reach(rows.getLong(1), rows.getLong(2));
        }
    }

    private static void touch(Connection connection, Reach from, Reach to) throws SQLException {
        execute(connection, """
                create or replace temp table touched as
                select about
                from facts
                where rowid >= %s and rowid < %s and topic in ('complaints.intake', 'complaints.triage',
                    'complaints.resolution', 'complaints.sla', 'complaints.followup')
                union
                select about from history where rowid >= %s and rowid < %s
                """.formatted(from.facts, to.facts, from.history, to.history));
    }

    /** Some messages move a place and bring no row. */
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
