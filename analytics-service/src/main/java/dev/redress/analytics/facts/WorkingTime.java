package dev.redress.analytics.facts;

import dev.redress.analytics.domain.WorkCalendar;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Writes calendars down as the times when people work, each with the working time before it, so that working time between two
 * moments is one number minus another, and the parts of a time add up to the whole. A version of a calendar is written for the
 * years that somebody told of, and again for more of them when they come; years that no complaint can be of are never written.
 */
final class WorkingTime {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    /** Versions by which the complaints in told are counted, and that are not written for all of the years of those. */
    private static final String MISSING = """
            with
                counted as (select distinct about, calendar, calendar_version from told where calendar is not null),
                needed as (
                    select counted.calendar, counted.calendar_version as version, min(happened) as first, max(happened) as last
                    from counted join told using (about)
                    where happened >= timestamp_ms '%s' and happened < timestamp_ms '%s'
                    group by all
                ),
                written as (
                    select calendar, version, min(opens) as first, max(opens) as last from calendar_hours group by all
                )
            select
                code,
                calendars.version,
                any_value(zone),
                epoch_ms(least(any_value(needed.first), coalesce(any_value(written.first), any_value(needed.first)))),
                epoch_ms(greatest(any_value(needed.last), coalesce(any_value(written.last), any_value(needed.last))))
            from
                calendars
                join needed on needed.calendar = code and needed.version = calendars.version
                left join written on written.calendar = code and written.version = calendars.version
            where written.first is null or needed.first < written.first or needed.last >= written.last
            group by all
            """.formatted(EARLIEST, LATEST);

    private WorkingTime() {}

    /** Years of a version of a calendar, until exclusive. */
    private record Stretch(String code, int version, ZoneId zone, Instant first, Instant last) {
        LocalDate from() {
            return LocalDate.ofInstant(first, zone).withDayOfYear(1);
        }

        LocalDate until() {
            return LocalDate.ofInstant(last, zone).withDayOfYear(1).plusYears(1);
        }
    }

    /** Writes what the complaints in told need. */
    static void write(Connection connection) throws SQLException {
        for (var stretch : missing(connection)) {
            write(connection.unwrap(DuckDBConnection.class), stretch);
        }
    }

    private static List<Stretch> missing(Connection connection) throws SQLException {
        var missing = new ArrayList<Stretch>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(MISSING)) {
            while (rows.next()) {
                missing.add(new Stretch(
                        rows.getString(1),
                        rows.getInt(2),
                        ZoneId.of(rows.getString(3)),
                        Instant.ofEpochMilli(rows.getLong(4)),
                        Instant.ofEpochMilli(rows.getLong(5))));
            }
        }
        return missing;
    }

    private static void write(DuckDBConnection connection, Stretch it) throws SQLException {
        try (var old = connection.prepareStatement("delete from calendar_hours where calendar = ? and version = ?")) {
            old.setString(1, it.code());
            old.setInt(2, it.version());
            old.execute();
        }
        var openings = calendar(connection, it).openings(it.from(), it.until());
        try (var appender = connection.createAppender("calendar_hours")) {
            var begin = it.from().atStartOfDay(it.zone()).toInstant();
            var end = it.until().atStartOfDay(it.zone()).toInstant();
            if (openings.isEmpty() || openings.get(0).opens().isAfter(begin)) {
                append(appender, it, new WorkCalendar.OpenHours(begin, begin), 0L);
            }
            var before = 0L;
            for (var each : openings) {
                append(appender, it, each, before);
                before += Duration.between(each.opens(), each.closes()).toMillis();
            }
            // From here on nothing is known.
            append(appender, it, new WorkCalendar.OpenHours(end, end), null);
            appender.flush();
        }
    }

    private static void append(DuckDBAppender appender, Stretch it, WorkCalendar.OpenHours opening, Long before)
            throws SQLException {
        appender.beginRow();
        appender.append(it.code()).append(it.version());
        appender.appendEpochMillis(opening.opens().toEpochMilli());
        appender.appendEpochMillis(opening.closes().toEpochMilli());
        appender.append(before);
        appender.endRow();
    }

    private static WorkCalendar calendar(Connection connection, Stretch it) throws SQLException {
        var week = new EnumMap<DayOfWeek, List<WorkCalendar.Hours>>(DayOfWeek.class);
        var exceptions = new HashMap<LocalDate, List<WorkCalendar.Hours>>();
        try (var statement = connection.prepareStatement("select distinct day, opens, closes from calendar_days"
                + " where calendar = ? and version = ? order by day, opens")) {
            statement.setString(1, it.code());
            statement.setInt(2, it.version());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var hours = new WorkCalendar.Hours(rows.getInt(2), rows.getInt(3));
                    var day = rows.getString(1);
                    if (Character.isDigit(day.charAt(0))) {
                        add(exceptions, LocalDate.parse(day), hours);
                    } else {
                        add(week, DayOfWeek.valueOf(day), hours);
                    }
                }
            }
        }
        return new WorkCalendar(it.code(), it.version(), it.zone(), week, exceptions);
    }

    private static <K> void add(Map<K, List<WorkCalendar.Hours>> days, K day, WorkCalendar.Hours hours) {
        var its = days.computeIfAbsent(day, any -> new ArrayList<>());
        if (!hours.equals(WorkCalendar.Hours.NONE)) {
            its.add(hours);
        }
    }
}
