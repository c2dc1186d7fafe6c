package dev.redress.analytics.figures;

import dev.redress.analytics.domain.Dimension;
import dev.redress.analytics.domain.Period;
import dev.redress.analytics.figures.FollowupFigure.Score;
import dev.redress.analytics.figures.ReviewFigure.Group;
import dev.redress.analytics.figures.ReviewFigure.Item;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts reviews and their marks. */
final class ReviewFigures {
    private static final double HUNDREDTHS = 100.0;

    /** Stands for all groups; no code is empty. */
    private static final String WHOLE = "";

    private ReviewFigures() {}

    /** The groups in order of their codes, and the total last. */
    static List<Group> count(Connection connection, Dimension by, Period period) throws SQLException {
        var items = items(connection, by, period);
        var weightedMeans = weightedMeans(connection, by, period);
        var sql = counted(by) + """
                select
                    case when grouping(code) = 1 then '%s' else code end as group_code,
                    count(*) as completed,
                    avg(hundredths) as mean,
                    coalesce(sum(disputes), 0) as disputes,
                    coalesce(sum(upheld), 0) as upheld,
                    coalesce(sum(dismissed), 0) as dismissed
                from counted
                group by grouping sets ((code), ())
                order by grouping(code), code
                """.formatted(WHOLE);
        try (var statement = Figures.within(connection.prepareStatement(sql), period);
                var rows = statement.executeQuery()) {
            var names = Figures.names(connection, by);
            var groups = new ArrayList<Group>();
            while (rows.next()) {
                var code = rows.getString("group_code");
                var completed = rows.getLong("completed");
                groups.add(new Group(
                        code.equals(WHOLE) ? Figures.ALL : code,
                        names.getOrDefault(code, Map.of()),
                        completed,
                        completed == 0 ? null : rows.getDouble("mean") / HUNDREDTHS,
                        weightedMeans.get(code),
                        items.getOrDefault(code, List.of()),
                        rows.getLong("disputes"),
                        rows.getLong("upheld"),
                        rows.getLong("dismissed")));
            }
            return groups;
        }
    }

    private static String counted(Dimension by) {
        return """
                with counted as (
                    select %s as code, *
                    from review_rows
                    where hundredths is not null and epoch_ms(completed) >= ? and epoch_ms(completed) < ?
                )
                """.formatted(Figures.code(by));
    }

    private static Map<String, List<Item>> items(Connection connection, Dimension by, Period period)
            throws SQLException {
        var sql = counted(by) + """
                select
                    case when grouping(code) = 1 then '%s' else code end as group_code,
                    item,
                    count(*) as count,
                    avg(score) as mean
                from counted join (select review, item, score from review_mark_rows) using (review)
                group by grouping sets ((code, item), (item))
                order by item
                """.formatted(WHOLE);
        try (var statement = Figures.within(connection.prepareStatement(sql), period);
                var rows = statement.executeQuery()) {
            var items = new HashMap<String, List<Item>>();
            while (rows.next()) {
                items.computeIfAbsent(rows.getString("group_code"), it -> new ArrayList<>())
                        .add(new Item(
                                rows.getString("item"),
                                new Score(rows.getLong("count"), Figures.number(rows, "mean"))));
            }
            return items;
        }
    }

    /** Sums of one group: a review stands for as many complaints as its stratum has, divided by the reviews it has. */
    private static final class Weighted {
        private double marks;
        private double complaints;

        private void add(long hundredths, long reviews, double weight) {
            marks += weight * hundredths;
            complaints += weight * reviews;
        }

        private double mean() {
            return marks / complaints / HUNDREDTHS;
        }
    }

    private static Map<String, Double> weightedMeans(Connection connection, Dimension by, Period period)
            throws SQLException {
        var sql = counted(by) + """
                , parts as (
                    select
                        month, stratum, code,
                        max(population) as population,
                        count(*) as reviews,
                        sum(hundredths) as hundredths
                    from counted
                    group by month, stratum, code
                )
                select
                    code, reviews, hundredths,
                    max(population) over whole / (sum(reviews) over whole)::double as weight
                from parts
                window whole as (partition by month, stratum)
                order by month, stratum, code
                """;
        try (var statement = Figures.within(connection.prepareStatement(sql), period);
                var rows = statement.executeQuery()) {
            var sums = new HashMap<String, Weighted>();
            while (rows.next()) {
                for (var code : List.of(WHOLE, rows.getString("code"))) {
                    sums.computeIfAbsent(code, it -> new Weighted())
                            .add(rows.getLong("hundredths"), rows.getLong("reviews"), rows.getDouble("weight"));
                }
            }
            var means = new HashMap<String, Double>();
            sums.forEach((code, sum) -> means.put(code, sum.mean()));
            return means;
        }
    }
}
