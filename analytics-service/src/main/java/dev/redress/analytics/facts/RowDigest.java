package dev.redress.analytics.facts;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a table of rows holds, in short: the same in whatever order its rows lie.
 *
 * @param rows how many there are
 * @param sum of the hashes of all of them
 */
public record RowDigest(long rows, BigInteger sum) {
    public static final RowDigest NOTHING = new RowDigest(0, BigInteger.ZERO);

    private static final List<String> TABLES = List.of(
            "case_rows",
            "cycle_rows",
            "clock_rows",
            "contact_rows",
            "assignment_rows",
            "task_rows",
            "promise_rows",
            "compensation_rows",
            "followup_rows",
            "review_rows",
            "review_mark_rows",
            "action_rows");

    /** Of each table of rows, as part of a larger look at the file. */
    public static Map<String, RowDigest> read(Connection connection) throws SQLException {
        var digests = new TreeMap<String, RowDigest>();
        for (var table : TABLES) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select count(*), coalesce(sum(hash(counted)::hugeint), 0)::varchar from %s as counted"
                                    .formatted(table))) {
                rows.next();
                digests.put(table, new RowDigest(rows.getLong(1), new BigInteger(rows.getString(2))));
            }
        }
        return digests;
    }
}
