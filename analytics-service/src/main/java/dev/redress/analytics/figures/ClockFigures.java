package dev.redress.analytics.figures;

import dev.redress.analytics.domain.Dimension;
import dev.redress.analytics.domain.Metric;
import dev.redress.analytics.domain.Period;
import dev.redress.analytics.figures.SlaFigure.Charged;
import dev.redress.analytics.figures.SlaFigure.FirstCycle;
import dev.redress.analytics.figures.SlaFigure.Group;
import dev.redress.analytics.figures.SlaFigure.OfMetric;
import dev.redress.analytics.figures.SlaFigure.Spread;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts clocks by their verdicts. */
final class ClockFigures {
    private static final Spread NOTHING_DONE = new Spread(0, null, null, null, null);

    private ClockFigures() {}

    /** @param asOf until when what came due counts as breached, whether or not anybody was told */
    static List<OfMetric> count(
            Connection connection,
            Collection<Metric> metrics,
            TakeOver takenOver,
            Dimension by,
            Period period,
            Instant asOf)
            throws SQLException {
        var groups = groups(connection, takenOver, by, period, asOf);
        return metrics.stream()
                .map(it -> ofMetric(it, by, groups.getOrDefault(it, new ArrayList<>())))
                .toList();
    }

    private static OfMetric ofMetric(Metric metric, Dimension by, List<Group> groups) {
        var total = groups.isEmpty() ? nothing(metric) : groups.remove(groups.size() - 1);
        return new OfMetric(
                metric.name(),
                new Charged(Attribution.ofMet(metric), Attribution.LATE, Attribution.CANCELLED),
                total,
                by == Dimension.NONE ? List.of() : groups);
    }

    private static Group nothing(Metric metric) {
        return new Group(
                Figures.ALL, Map.of(), 0, 0, 0, 0, 0, 0, null, firstCycle(metric, 0, 0), NOTHING_DONE, NOTHING_DONE);
    }

    /** The groups of each metric in order of their codes, and the total last. */
    private static Map<Metric, List<Group>> groups(
            Connection connection, TakeOver takenOver, Dimension by, Period period, Instant asOf) throws SQLException {
        var sql = """
                with counted as (
                    select metric, %s as code, cycle, verdict, done, corrected, taken_over, working_ms, calendar_ms
                    from %s
                    where epoch_ms(judged) >= ? and epoch_ms(judged) < ? and %s
                )
                select
                    metric,
                    case when grouping(code) = 1 then '%s' else code end as group_code,
                    count(*) filter (verdict = 'MET') as met,
                    count(*) filter (verdict = 'BREACHED') as breached,
                    count(*) filter (verdict = 'BREACHED' and done) as stopped_late,
                    count(*) filter (verdict = 'CANCELLED') as cancelled,
                    count(*) filter (corrected) as corrected,
                    count(*) filter (taken_over and verdict <> 'CANCELLED') as taken_over,
                    count(*) filter (verdict = 'MET' and cycle = 1) as first_met,
                    count(*) filter (verdict = 'BREACHED' and cycle = 1) as first_breached,
                    %s,
                    %s
                from counted
                group by grouping sets ((metric, code), (metric))
                order by metric, grouping(code), code
                """.formatted(
                        Figures.code(by),
                        counted(asOf),
                        which(takenOver),
                        Figures.ALL,
                        spreadOf("working"),
                        spreadOf("calendar"));
        try (var statement = Figures.within(connection.prepareStatement(sql), period);
                var rows = statement.executeQuery()) {
            var names = Figures.names(connection, by);
            var groups = new EnumMap<Metric, List<Group>>(Metric.class);
            while (rows.next()) {
                var metric = Metric.named(rows.getString("metric"));
                if (metric.isPresent()) {
                    groups.computeIfAbsent(metric.get(), it -> new ArrayList<>())
                            .add(group(rows, metric.get(), names));
                }
            }
            return groups;
        }
    }

    /**
     * The clocks that count, with whoever had their complaint when they were judged: those with a verdict, those that were
     * cancelled before one, and open ones that came due before the answer, which are breached whether or not anybody was told
     * yet. Open ones that are not due are left out.
     */
    static String counted(Instant asOf) {
        return """
                (
                    select
                        * exclude (judged, done),
                        moment as judged,
                        late is not null and done is not null as done
                    from clock_rows
                    where source = 'redress' and (late is not null or cancelled is not null or epoch_ms(due) < %s)
                )""".formatted(asOf.toEpochMilli());
    }

    /** Which of the clocks that count. */
    static String which(TakeOver takenOver) {
        return switch (takenOver) {
            case INCLUDE -> "true";
            case EXCLUDE -> "not taken_over";
            case ONLY -> "taken_over";
        };
    }

    private static String spreadOf(String which) {
        return """
                    count(*) filter (%1$s_ms >= 0) as %1$s_count,
                    avg(%1$s_ms) filter (%1$s_ms >= 0) as %1$s_mean,
                    quantile_cont(%1$s_ms, 0.5) filter (%1$s_ms >= 0) as %1$s_median,
                    quantile_cont(%1$s_ms, 0.9) filter (%1$s_ms >= 0) as %1$s_p90,
                    quantile_cont(%1$s_ms, 0.95) filter (%1$s_ms >= 0) as %1$s_p95""".formatted(which);
    }

    private static Group group(ResultSet rows, Metric metric, Map<String, Map<String, String>> names)
            throws SQLException {
        var code = rows.getString("group_code");
        var met = rows.getLong("met");
        var breached = rows.getLong("breached");
        return new Group(
                code,
                names.getOrDefault(code, Map.of()),
                met,
                breached,
                rows.getLong("stopped_late"),
                rows.getLong("cancelled"),
                rows.getLong("corrected"),
                rows.getLong("taken_over"),
                Figures.share(met, met + breached),
                firstCycle(metric, rows.getLong("first_met"), rows.getLong("first_breached")),
                spread(rows, "working"),
                spread(rows, "calendar"));
    }

    private static FirstCycle firstCycle(Metric metric, long met, long breached) {
        return metric == Metric.RESOLUTION ? new FirstCycle(met, breached, Figures.share(met, met + breached)) : null;
    }

    private static Spread spread(ResultSet rows, String which) throws SQLException {
        return new Spread(
                rows.getLong(which + "_count"),
                Figures.seconds(rows, which + "_mean"),
                Figures.seconds(rows, which + "_median"),
                Figures.seconds(rows, which + "_p90"),
                Figures.seconds(rows, which + "_p95"));
    }
}
