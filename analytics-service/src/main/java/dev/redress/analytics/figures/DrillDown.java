package dev.redress.analytics.figures;

import dev.redress.analytics.domain.Dimension;
import dev.redress.analytics.domain.Metric;
import dev.redress.analytics.domain.Period;
import dev.redress.analytics.figures.Figures.Durations;
import dev.redress.chassis.web.Paging;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a figure counts, one by one: the same rows under the same conditions, before they are added up.
 *
 * @param figure name of the figure
 * @param sql of the columns about, cycle, code, moment, ms, metric and standing, where a figure has them
 */
record DrillDown(String figure, String sql) {
    private static final String COUNTED = """
            with counted as (%s)
            select %s
            from counted
            where epoch_ms(moment) >= ? and epoch_ms(moment) < ? and (? = '' or code = ?) and (? = '' or standing = ?)
            """;

    /**
     * Which of them.
     *
     * @param code of the group; empty for all groups
     * @param standing of a clock or a follow-up; empty for all
     */
    record Selection(String code, String standing) {}

    static DrillDown volume(Dimension by) {
        return new DrillDown(
                "volume",
                "select about, null as cycle, %s as code, received as moment, null as ms, null as metric, null as standing from %s"
                        .formatted(Figures.code(by), Figures.COMPLAINTS));
    }

    static DrillDown durations(Durations which, Dimension by) {
        return new DrillDown(which.figure(), """
                select about, null as cycle, %s as code, ended as moment, epoch_ms(ended) - epoch_ms(started) as ms,
                    null as metric, null as standing
                from %s
                where ended >= started
                """.formatted(Figures.code(by), which.rows()));
    }

    static DrillDown sla(Collection<Metric> metrics, TakeOver takenOver, Dimension by, Instant asOf) {
        return new DrillDown("sla", """
                select about, cycle, %s as code, judged as moment, calendar_ms as ms, metric, verdict as standing
                from %s
                where metric in (%s) and %s
                """.formatted(
                        Figures.code(by),
                        ClockFigures.counted(asOf),
                        metrics.stream().map(it -> "'" + it.name() + "'").collect(Collectors.joining(", ")),
                        ClockFigures.which(takenOver)));
    }

    static DrillDown followups(Dimension by) {
        return new DrillDown("followups", """
                select about, cycle, %s as code, planned as moment, null as ms, null as metric, standing
                from %s
                """.formatted(Figures.code(by), FollowUpFigures.VISITS));
    }

    long count(Connection connection, Period period, Selection which) throws SQLException {
        try (var statement = connection.prepareStatement(COUNTED.formatted(sql, "count(*)"));
                var rows = selected(statement, period, which).executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The newest first. */
    List<DrilledFigure.Row> page(Connection connection, Period period, Selection which, Paging paging)
            throws SQLException {
        var page = COUNTED.formatted(sql, "about, cycle, code, epoch_ms(moment) as moment, ms, metric, standing")
                + "order by moment desc, about, cycle, metric limit ? offset ?";
        try (var statement = connection.prepareStatement(page)) {
            selected(statement, period, which);
            statement.setInt(7, paging.size());
            statement.setInt(8, paging.skipped());
            try (var rows = statement.executeQuery()) {
                var all = new ArrayList<DrilledFigure.Row>();
                while (rows.next()) {
                    all.add(row(rows));
                }
                return all;
            }
        }
    }

    private static PreparedStatement selected(PreparedStatement statement, Period period, Selection which)
            throws SQLException {
        Figures.within(statement, period);
        statement.setString(3, which.code());
        statement.setString(4, which.code());
        statement.setString(5, which.standing());
        statement.setString(6, which.standing());
        return statement;
    }

    private static DrilledFigure.Row row(ResultSet rows) throws SQLException {
        var cycle = rows.getInt("cycle");
        var known = !rows.wasNull();
        return new DrilledFigure.Row(
                rows.getObject("about", UUID.class),
                rows.getString("code"),
                Instant.ofEpochMilli(rows.getLong("moment")),
                known ? cycle : null,
                Figures.seconds(rows, "ms"),
                rows.getString("metric"),
                rows.getString("standing"));
    }
}
