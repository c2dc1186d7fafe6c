package dev.redress.analytics.figures;

import dev.redress.analytics.domain.Dimension;
import dev.redress.analytics.domain.Metric;
import dev.redress.analytics.domain.Period;
import dev.redress.analytics.domain.Recurrence;
import dev.redress.analytics.facts.FactFile;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Asks the file of facts. All of an answer, its watermarks too, is of one moment of the file. */
final class Figures {
    static final String ALL = "ALL";
    private static final String KNOWN_DEPARTMENT =
            "select 1 from department_names where code = ? union all select 1 from facts where department = ? limit 1";

    /** Complaints of ours: those of other systems are asked of by name (query). */
    static final String COMPLAINTS = """
            (
                select
                    about, received, product, root_cause, caused_department,
                    current_department as department, channel, category, severity
                from case_rows
                where source = 'redress'
            )""";

    private final FactFile facts;
    private final Watermarks watermarks;
    private final Clock clock;

    Figures(FactFile facts, Watermarks watermarks, Clock clock) {
        this.facts = facts;
        this.watermarks = watermarks;
        this.clock = clock;
    }

    /** Which durations: the rows that have them, with whom they are charged to. */
    enum Durations {
        RESPONSE("response-time", "", Attribution.RESPONDED, """
                (
                    select about, received as started, responded as ended, responded_department as department, channel, category, severity
                    from case_rows
                    where source = 'redress' and responded is not null
                )"""),
        FIRST_RESOLUTION("resolution-time", "first", Attribution.SOLVED, """
                (
                    select about, received as started, first_ended as ended, solved_department as department, channel, category, severity
                    from case_rows
                    where source = 'redress' and first_ended is not null
                )"""),
        EVERY_RESOLUTION("resolution-time", "all", Attribution.SOLVED, """
                (
                    select about, started, ended, department, channel, category, severity
                    from cycle_rows
                    where source = 'redress' and ended is not null
                )""");

        private final String figure;
        private final String cycles;
        private final Attribution attribution;
        private final String rows;

        Durations(String figure, String cycles, Attribution attribution, String rows) {
            this.figure = figure;
            this.cycles = cycles;
            this.attribution = attribution;
            this.rows = rows;
        }

        String figure() {
            return figure;
        }

        String rows() {
            return rows;
        }
    }

    Instant now() {
        return clock.instant();
    }

    /** One page of what a figure counts. */
    DrilledFigure behind(DrillDown counted, Dimension by, Period period, DrillDown.Selection which, Paging paging) {
        return facts.answer(connection -> new DrilledFigure(
                counted.figure(),
                by.toString(),
                which.code().isEmpty() ? null : which.code(),
                PeriodAnswer.of(period),
                clock.instant(),
                counted.page(connection, period, which, paging),
                paging.page(),
                paging.size(),
                counted.count(connection, period, which),
                watermarks.ofRows(connection)));
    }

    /** What was heard of a complaint, in the order in which it happened; empty when nothing was. */
    Timeline timeline(UUID complaintId) {
        return facts.answer(connection -> new Timeline(
                complaintId, clock.instant(), Timeline.read(connection, complaintId), watermarks.ofFacts(connection)));
    }

    DurationFigure durations(Durations which, Dimension by, Period period) {
        return facts.answer(connection -> {
            var groups = durationGroups(connection, which, by, period);
            return new DurationFigure(
                    which.figure,
                    by.toString(),
                    which.attribution,
                    which.cycles.isEmpty() ? null : which.cycles,
                    PeriodAnswer.of(period),
                    clock.instant(),
                    groups.remove(groups.size() - 1),
                    by == Dimension.NONE ? List.of() : groups,
                    watermarks.ofRows(connection));
        });
    }

    VolumeFigure volume(Dimension by, Period period) {
        return facts.answer(connection -> {
            var groups = volumeGroups(connection, by, period);
            return new VolumeFigure(
                    "volume",
                    by.toString(),
                    Attribution.CURRENT,
                    PeriodAnswer.of(period),
                    clock.instant(),
                    groups.remove(groups.size() - 1),
                    by == Dimension.NONE ? List.of() : groups,
                    watermarks.ofRows(connection));
        });
    }

    /**
     * @param metrics which clocks
     * @param takenOver whether those of complaints that were taken over count
     */
    SlaFigure sla(Collection<Metric> metrics, TakeOver takenOver, Dimension by, Period period) {
        return facts.answer(connection -> {
            var asOf = clock.instant();
            return new SlaFigure(
                    "sla",
                    by.toString(),
                    takenOver.toString(),
                    PeriodAnswer.of(period),
                    asOf,
                    ClockFigures.count(connection, metrics, takenOver, by, period, asOf),
                    watermarks.ofRows(connection));
        });
    }

    /** @param dissatisfiedAt up to which mark for the result a customer counts as dissatisfied */
    FollowupFigure followups(Dimension by, Period period, int dissatisfiedAt) {
        return facts.answer(connection -> {
            var groups = FollowUpFigures.count(connection, by, period, dissatisfiedAt);
            return new FollowupFigure(
                    "followups",
                    by.toString(),
                    Attribution.SOLVED,
                    PeriodAnswer.of(period),
                    clock.instant(),
                    dissatisfiedAt,
                    groups.remove(groups.size() - 1),
                    by == Dimension.NONE ? List.of() : groups,
                    watermarks.ofRows(connection));
        });
    }

    ReviewFigure reviews(Dimension by, Period period) {
        return facts.answer(connection -> {
            var groups = ReviewFigures.count(connection, by, period);
            return new ReviewFigure(
                    "reviews",
                    by.toString(),
                    Attribution.SOLVED,
                    PeriodAnswer.of(period),
                    clock.instant(),
                    groups.remove(groups.size() - 1),
                    by == Dimension.NONE ? List.of() : groups,
                    watermarks.ofRows(connection));
        });
    }

    RecurrenceFigure recurrence(Recurrence of) {
        var asOf = clock.instant();
        return facts.answer(connection -> {
            requireKnown(
                    connection,
                    "product",
                    "select 1 from %s where product = ? limit 1".formatted(COMPLAINTS),
                    of.product());
            requireKnown(connection, "department", KNOWN_DEPARTMENT, of.department());
            return new RecurrenceFigure(
                    "recurrence",
                    of.rootCause().name(),
                    of.product().isEmpty() ? null : of.product(),
                    of.department().isEmpty() ? null : of.department(),
                    Attribution.CAUSED,
                    of.zone().getId(),
                    asOf,
                    window(connection, of, of.beginning(), of.turn(), asOf),
                    window(connection, of, of.turn(), of.end(), asOf),
                    watermarks.ofRows(connection));
        });
    }

    /** A misspelt name has no complaints, and would look as if what was done against them had helped. */
    private static void requireKnown(Connection connection, String parameter, String sql, String value)
            throws SQLException {
        if (value.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                statement.setString(i, value);
            }
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw Problem.invalid(parameter, "unknown", "no complaint and no list here knows it");
                }
            }
        }
    }

    private static RecurrenceFigure.Window window(
            Connection connection, Recurrence of, Instant from, Instant to, Instant asOf) throws SQLException {
        var sql = """
                select count(*)
                from %s
                where epoch_ms(received) >= ? and epoch_ms(received) < ?
                    and root_cause = ?
                    and (? = '' or product = ?)
                    and (? = '' or caused_department = ?)
                """.formatted(COMPLAINTS);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, from.toEpochMilli());
            statement.setLong(2, to.toEpochMilli());
            statement.setString(3, of.rootCause().name());
            statement.setString(4, of.product());
            statement.setString(5, of.product());
            statement.setString(6, of.department());
            statement.setString(7, of.department());
            try (var rows = statement.executeQuery()) {
                rows.next();
                var complaints = rows.getLong(1);
                return new RecurrenceFigure.Window(
                        from, to, of.days(), complaints, (double) complaints / of.days(), !to.isAfter(asOf));
            }
        }
    }

    /** The groups in order of their codes, and the total last. Sums are of whole milliseconds, so they are exact. */
    private static List<DurationFigure.Group> durationGroups(
            Connection connection, Durations which, Dimension by, Period period) throws SQLException {
        var sql = """
                with spans as (
                    select %s as code, epoch_ms(ended) - epoch_ms(started) as ms
                    from %s
                    where epoch_ms(ended) >= ? and epoch_ms(ended) < ?
                )
                select
                    case when grouping(code) = 1 then '%s' else code end as group_code,
                    count(*) filter (ms >= 0) as count,
                    avg(ms) filter (ms >= 0) as mean,
                    quantile_cont(ms, 0.5) filter (ms >= 0) as median,
                    quantile_cont(ms, 0.9) filter (ms >= 0) as p90,
                    quantile_cont(ms, 0.95) filter (ms >= 0) as p95,
                    count(*) filter (ms < 0) as negative
                from spans
                group by grouping sets ((code), ())
                order by grouping(code), code
                """.formatted(code(by), which.rows, ALL);
        try (var statement = within(connection.prepareStatement(sql), period);
                var rows = statement.executeQuery()) {
            var names = names(connection, by);
            var groups = new ArrayList<DurationFigure.Group>();
            while (rows.next()) {
                var code = rows.getString("group_code");
                groups.add(new DurationFigure.Group(
                        code,
                        names.getOrDefault(code, Map.of()),
                        rows.getLong("count"),
                        seconds(rows, "mean"),
                        seconds(rows, "median"),
                        seconds(rows, "p90"),
                        seconds(rows, "p95"),
                        rows.getLong("negative")));
            }
            return groups;
        }
    }

    private static List<VolumeFigure.Group> volumeGroups(Connection connection, Dimension by, Period period)
            throws SQLException {
        var sql = """
                with counted as (
                    select %s as code
                    from %s
                    where epoch_ms(received) >= ? and epoch_ms(received) < ?
                )
                select case when grouping(code) = 1 then '%s' else code end as group_code, count(*) as count
                from counted
                group by grouping sets ((code), ())
                order by grouping(code), code
                """.formatted(code(by), COMPLAINTS, ALL);
        try (var statement = within(connection.prepareStatement(sql), period);
                var rows = statement.executeQuery()) {
            var names = names(connection, by);
            var groups = new ArrayList<VolumeFigure.Group>();
            while (rows.next()) {
                var code = rows.getString("group_code");
                groups.add(new VolumeFigure.Group(code, names.getOrDefault(code, Map.of()), rows.getLong("count")));
            }
            return groups;
        }
    }

    static String code(Dimension by) {
        return switch (by) {
            case NONE -> "'" + ALL + "'";
            case DEPARTMENT, CATEGORY, CHANNEL, SEVERITY ->
                "coalesce(" + by.toString() + ", '" + Dimension.WITHOUT_CODE + "')";
        };
    }

    static PreparedStatement within(PreparedStatement statement, Period period) throws SQLException {
        statement.setLong(1, period.from().toEpochMilli());
        statement.setLong(2, period.to().toEpochMilli());
        return statement;
    }

    static Double seconds(ResultSet rows, String column) throws SQLException {
        var milliseconds = rows.getDouble(column);
        return rows.wasNull() ? null : Math.round(milliseconds) / 1000.0;
    }

    static Double number(ResultSet rows, String column) throws SQLException {
        var number = rows.getDouble(column);
        return rows.wasNull() ? null : number;
    }

    /** Absent where there is nothing to have a share of. */
    static Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    static Map<String, Map<String, String>> names(Connection connection, Dimension by) throws SQLException {
        var names = new HashMap<String, Map<String, String>>();
        if (by != Dimension.DEPARTMENT) {
            return names;
        }
        try (var statement = connection.prepareStatement("select code, zh, en from department_names");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var its = new TreeMap<String, String>();
                for (var language : List.of("zh", "en")) {
                    var name = rows.getString(language);
                    if (name != null) {
                        its.put(language, name);
                    }
                }
                names.put(rows.getString("code"), its);
            }
        }
        return names;
    }
}
