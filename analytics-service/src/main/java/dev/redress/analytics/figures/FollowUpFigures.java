package dev.redress.analytics.figures;

import dev.redress.analytics.domain.Dimension;
import dev.redress.analytics.domain.Period;
import dev.redress.analytics.figures.FollowupFigure.Group;
import dev.redress.analytics.figures.FollowupFigure.Reopened;
import dev.redress.analytics.figures.FollowupFigure.Satisfaction;
import dev.redress.analytics.figures.FollowupFigure.Score;
import dev.redress.analytics.figures.FollowupFigure.Scores;
import dev.redress.analytics.figures.FollowupFigure.Solved;
import dev.redress.analytics.figures.FollowupFigure.Way;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts follow-ups by what became of them, and what customers answered. */
final class FollowUpFigures {
    private static final String ANY_WAY = "ANY";
    private static final List<String> WAYS = List.of("INTERVIEW", "LINK");
    private static final List<String> SCORES = List.of("result", "speed", "attitude");

    /** One for each cycle that ended: the visit that asks its customer, with who had the complaint when the cycle ended. */
    static final String VISITS = """
            (
                select * replace (case when standing = 'ANSWERED' then coalesce(way, 'NONE') end as way)
                from followup_rows
                where coalesce(source, 'redress') = 'redress'
            )""";

    private FollowUpFigures() {}

    /** The groups in order of their codes, and the total last. */
    static List<Group> count(Connection connection, Dimension by, Period period, int dissatisfiedAt)
            throws SQLException {
        var sql = """
                with counted as (
                    select *, %s as code, solved = 'NO' or result <= %s or displeased as discontent
                    from %s
                    where epoch_ms(planned) >= ? and epoch_ms(planned) < ?
                ),
                grouped as (
                    select
                        code,
                        grouping(code) as whole,
                        count(*) as planned,
                        count(*) filter (standing = 'OPEN') as open,
                        count(*) filter (asked) as asked,
                        count(*) filter (standing = 'ANSWERED') as answered,
                        count(*) filter (standing = 'REFUSED') as refused,
                        count(*) filter (standing = 'UNREACHABLE') as unreachable,
                        count(*) filter (standing = 'REOPENED') as reopened_by_request,
                        count(*) filter (solved = 'YES') as yes,
                        count(*) filter (solved = 'PARTLY') as partly,
                        count(*) filter (solved = 'NO') as no,
                        %s,
                        count(*) filter (reopened) as reopened,
                        count(*) filter (reopened_why = 'NOT_SOLVED') as not_solved,
                        count(*) filter (reopened_why = 'DISSATISFIED') as dissatisfied,
                        count(*) filter (reopened_on_request) as on_request,
                        coalesce(sum(praise), 0) as praise,
                        coalesce(sum(suggestions), 0) as suggestions
                    from counted
                    group by grouping sets ((code), ())
                )
                select grouped.*, case when whole = 1 then '%s' else code end as group_code
                from grouped
                order by whole, group_code
                """.formatted(Figures.code(by), dissatisfiedAt, VISITS, answers(), Figures.ALL);
        try (var statement = Figures.within(connection.prepareStatement(sql), period);
                var rows = statement.executeQuery()) {
            var names = Figures.names(connection, by);
            var groups = new ArrayList<Group>();
            while (rows.next()) {
                groups.add(group(rows, names));
            }
            return groups;
        }
    }

    /** What was answered, in whatever way and in each. */
    private static String answers() {
        return Stream.concat(Stream.of(ANY_WAY, Dimension.WITHOUT_CODE), WAYS.stream())
                .map(way -> {
                    var condition = way.equals(ANY_WAY) ? "way is not null" : "way = '" + way + "'";
                    var means = SCORES.stream()
                            .map(it -> "avg(%1$s) filter (%2$s) as %3$s_%1$s".formatted(it, condition, way));
                    return Stream.concat(
                                    Stream.of(
                                            "count(*) filter (%s and not discontent) as %s_satisfied"
                                                    .formatted(condition, way),
                                            "count(*) filter (%s and discontent) as %s_dissatisfied"
                                                    .formatted(condition, way)),
                                    means)
                            .collect(Collectors.joining(", "));
                })
                .collect(Collectors.joining(",\n"));
    }

    private static Group group(ResultSet rows, Map<String, Map<String, String>> names) throws SQLException {
        var code = rows.getString("group_code");
        var planned = rows.getLong("planned");
        var answered = rows.getLong("answered");
        var refused = rows.getLong("refused");
        var unreachable = rows.getLong("unreachable");
        var ended = answered + refused + unreachable;
        return new Group(
                code,
                names.getOrDefault(code, Map.of()),
                planned,
                rows.getLong("open"),
                rows.getLong("asked"),
                answered,
                refused,
                unreachable,
                rows.getLong("reopened_by_request"),
                Figures.share(ended, planned),
                Figures.share(answered, ended),
                new Solved(rows.getLong("yes"), rows.getLong("partly"), rows.getLong("no")),
                satisfaction(rows, ANY_WAY),
                scores(rows, ANY_WAY),
                ways(rows),
                new Reopened(
                        rows.getLong("reopened"),
                        rows.getLong("not_solved"),
                        rows.getLong("dissatisfied"),
                        rows.getLong("on_request")),
                rows.getLong("praise"),
                rows.getLong("suggestions"));
    }

    private static List<Way> ways(ResultSet rows) throws SQLException {
        var ways = new ArrayList<Way>();
        for (var way : WAYS) {
            ways.add(way(rows, way));
        }
        var unsaid = way(rows, Dimension.WITHOUT_CODE);
        if (unsaid.answered() > 0) {
            ways.add(unsaid);
        }
        return ways;
    }

    private static Way way(ResultSet rows, String way) throws SQLException {
        return new Way(way, answered(rows, way), satisfaction(rows, way), scores(rows, way));
    }

    private static long answered(ResultSet rows, String way) throws SQLException {
        return rows.getLong(way + "_satisfied") + rows.getLong(way + "_dissatisfied");
    }

    private static Satisfaction satisfaction(ResultSet rows, String way) throws SQLException {
        var satisfied = rows.getLong(way + "_satisfied");
        var dissatisfied = rows.getLong(way + "_dissatisfied");
        var all = satisfied + dissatisfied;
        return new Satisfaction(
                satisfied, dissatisfied, Figures.share(satisfied, all), Figures.share(dissatisfied, all));
    }

    private static Scores scores(ResultSet rows, String way) throws SQLException {
        return new Scores(score(rows, way, "result"), score(rows, way, "speed"), score(rows, way, "attitude"));
    }

    /** All three marks are given with each answer. */
    private static Score score(ResultSet rows, String way, String which) throws SQLException {
        return new Score(answered(rows, way), Figures.number(rows, way + "_" + which));
    }
}
