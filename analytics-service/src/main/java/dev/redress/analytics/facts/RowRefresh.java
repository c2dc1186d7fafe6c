package dev.redress.analytics.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works out the rows of rows.sql, one for each thing that figures count, for the complaints of which something new was heard,
 * from all that told.sql gathers of them.
 * In the same transaction it notes how far it came, so that what is worked out and how far agree after a crash as well.
 */
final class RowRefresh {
    private static final Logger LOGGER = LoggerFactory.getLogger(RowRefresh.class);
    private static final Pattern COMMENTS = Pattern.compile("(?m)--.*$");
    private static final String LEFT = "select count(*) from facts where heard > (select last from row_progress)";
    private static final List<String> TOLD = statements("/told.sql");
    private static final List<String> ROWS = statements("/rows.sql");

    /**
     * Records in a step. Each step looks through the tables for what it touches, so while there is much to do, fewer and larger
     * ones do it sooner; what is too large for the memory is done in smaller ones.
     */
    private static final long FIRST_STEP = 40_000;

    private static final long LARGEST_STEP = 240_000;
    private static final long SMALLEST_STEP = 1_000;

    /** So many records between two looks are more than steps of their own can keep up with. */
    private static final long RUSH = 10_000;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** Those that have a complaint have a row of it in case_rows. */
    private static final List<String> ROWS_OF_CASES = List.of(
            "case_rows",
            "cycle_rows",
            "clock_rows",
            "contact_rows",
            "assignment_rows",
            "task_rows",
            "promise_rows",
            "compensation_rows");

    private static final List<String> OTHER_ROWS =
            List.of("followup_rows", "review_rows", "review_mark_rows", "action_rows");

    private final FactFile file;
    private long size = FIRST_STEP;
    private long leftBefore;
    private long lastStep = System.nanoTime();

    RowRefresh(FactFile file) {
        this.file = file;
    }

    /**
     * As {@link #run}, unless so much is coming in just now that it is done sooner in one large step a little later: a step has
     * its price, however little is to do.
     *
     * @throws FactsAway as {@link #run}
     */
    void runUnlessRushed(BooleanSupplier goesOn) {
        var left = file.answer(connection -> number(connection, LEFT));
        var rushed = left - leftBefore > RUSH && left < LARGEST_STEP;
        leftBefore = left;
        if (!rushed || System.nanoTime() - lastStep > LONGEST_WAIT.toNanos()) {
            run(goesOn);
            leftBefore = 0;
            lastStep = System.nanoTime();
        }
    }

    /**
     * Goes on until all is worked out that was heard when a step began, or until it is told to stop.
     *
     * @param goesOn whether to begin another step
     * @throws FactsAway when the file did not do as told, however little was asked of it
     */
    void run(BooleanSupplier goesOn) {
        var left = true;
        while (left && goesOn.getAsBoolean()) {
            left = step();
        }
    }

    private boolean step() {
        try {
            var left = file.change(connection -> step(connection, size));
            if (left) {
                size = Math.min(2 * size, LARGEST_STEP);
            }
            return left;
        } catch (FactsAway e) {
            if (size / 2 < SMALLEST_STEP) {
                size = FIRST_STEP;
                throw e;
            }
            size /= 2;
            LOGGER.atInfo().addKeyValue("records", size).setCause(e).log("rows are tried in a smaller step");
            return true;
        }
    }

    /** Whether there is more to do. */
    private static boolean step(Connection connection, long size) throws SQLException {
        var done = number(connection, "select last from row_progress");
        var end = number(connection, "select last from keeps");
        if (done == end) {
            return false;
        }
        var next = number(connection, """
                select coalesce(min(heard) filter (records >= %s), %s)
                from (select heard, sum(count(*)) over (order by heard) as records from facts where heard > %s group by heard)
                """.formatted(size, end, done));
        touch(connection, done, next);
        // Much of what is heard is about no complaint: notices, receipts, the directory.
        if (number(connection, "select count(*) from touched") > 0) {
            execute(connection, """
                    set variable first_heard =
                        (select coalesce(min(heard), 0) from facts where about in (select about from touched))
                    """);
            for (var statement : TOLD) {
                execute(connection, statement);
            }
            WorkingTime.write(connection);
            forget(connection);
            for (var statement : ROWS) {
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
                    'complaints.resolution', 'complaints.sla', 'complaints.followup', 'complaints.reviews',
                    'complaints.actions')
                union
                select about from history where heard > %1$s and heard <= %2$s
                union
                -- What was worked out before the calendar was heard by which it is counted.
                select about
                from cycle_rows
                where working_ms is null and (calendar, calendar_version) in (
                    select code, version from calendars where heard > %1$s and heard <= %2$s)
                """.formatted(after, last));
        // A review has its complaint beside it: what is heard of one is told of both.
        execute(connection, """
                insert into touched
                select complaint from reviews where about in (from touched) and complaint not in (from touched)
                union
                select about from reviews where complaint in (from touched) and about not in (from touched)
                """);
        execute(connection, """
                insert into touched
                select about from reviews where complaint in (from touched) and about not in (from touched)
                """);
    }

    /** Takes the rows away that are worked out anew; of complaints that are new there are none. */
    private static void forget(Connection connection) throws SQLException {
        var tables = new ArrayList<>(OTHER_ROWS);
        if (number(connection, "select count(*) from case_rows where about in (select about from touched)") > 0) {
            tables.addAll(ROWS_OF_CASES);
        }
        for (var table : tables) {
            execute(connection, "delete from " + table + " where about in (select about from touched)");
        }
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

    private static List<String> statements(String resource) {
        try (var sql = RowRefresh.class.getResourceAsStream(resource)) {
            var text = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(COMMENTS.matcher(text).replaceAll("").trim().split(";\\s*"));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
