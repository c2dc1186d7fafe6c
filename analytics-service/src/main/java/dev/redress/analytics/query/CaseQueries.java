package dev.redress.analytics.query;

import dev.redress.analytics.domain.Dimension;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.query.CountedCases.CountedCase;
import dev.redress.analytics.query.FigureAnswer.Code;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;

/** Finds the complaints that a question counts: the same rows under the same conditions, before they are added up. */
final class CaseQueries {
    private final FactFile facts;
    private final FamilyColumns columns;
    private final CodeNames names;

    CaseQueries(FactFile facts, FamilyColumns columns, CodeNames names) {
        this.facts = facts;
        this.columns = columns;
        this.names = names;
    }

    /** @param question about measures of one family */
    CountedCases counted(FigureQuestion question, int skipped, int size) {
        var family = question.families().get(0);
        var counted =
                new FamilyStatement(family, columns, question, question.period(), Comparison.NOWHERE).complaints();
        return facts.answer(connection -> find(connection, counted, skipped, size));
    }

    private CountedCases find(Connection connection, FamilyStatement.Complaints counted, int skipped, int size)
            throws SQLException {
        var sql = """
                select about, number, received, standing, current_department, category, severity, count(*) over () as total
                from case_rows
                where about in (%s)
                order by received desc, about
                limit ? offset ?
                """.formatted(counted.sql());
        var called = names.now(connection);
        try (var statement = connection.prepareStatement(sql)) {
            var place = 1;
            for (var it : counted.bound()) {
                statement.setObject(place++, it);
            }
            statement.setInt(place++, size);
            statement.setInt(place, skipped);
            try (var rows = statement.executeQuery()) {
                var cases = new ArrayList<CountedCase>();
                var total = 0L;
                while (rows.next()) {
                    cases.add(read(rows, called));
                    total = rows.getLong("total");
                }
                return new CountedCases(cases, total);
            }
        }
    }

    private static CountedCase read(ResultSet row, CodeNames names) throws SQLException {
        return new CountedCase(
                row.getString("about"),
                row.getString("number"),
                row.getObject("received", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("standing"),
                code(row, "department", "current_department", names),
                code(row, "category", "category", names),
                code(row, "severity", "severity", names));
    }

    private static Code code(ResultSet row, String dimension, String column, CodeNames names) throws SQLException {
        var code = row.getString(column);
        var known = code == null ? Dimension.WITHOUT_CODE : code;
        return new Code(known, names.of(dimension, known));
    }
}
