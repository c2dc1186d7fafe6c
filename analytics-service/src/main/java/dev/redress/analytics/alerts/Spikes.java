package dev.redress.analytics.alerts;

import dev.redress.analytics.alerts.domain.CountTail;
import dev.redress.analytics.alerts.domain.Observation;
import dev.redress.analytics.alerts.domain.SpikeRule;
import dev.redress.analytics.domain.AlertChange.Window;
import dev.redress.analytics.domain.AlertNumbers;
import dev.redress.analytics.domain.AlertSubject;
import dev.redress.analytics.facts.FactFile;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which codes have more complaints than usual, by the rows of complaints. */
final class Spikes implements Lookout {
    /** The dimensions that are watched, and their columns. */
    private static final Map<String, String> WATCHED = new TreeMap<>(Map.of(
            "batch", "batch",
            "product", "product",
            "outlet", "outlet",
            "equipment", "equipment",
            "category", "category",
            "root-cause", "root_cause",
            "channel", "channel",
            "department", "current_department"));

    private static final List<String> DIMENSIONS = List.copyOf(WATCHED.keySet());
    private static final String COLUMNS = String.join(", ", WATCHED.values());
    private static final String SETS =
            WATCHED.values().stream().map(it -> "(" + it + ")").collect(Collectors.joining(", "));

    private final FactFile facts;
    private final SpikeRule rule;
    private final Duration window;
    private final Duration recent;
    private final int baseline;

    Spikes(FactFile facts, AlertProperties properties) {
        this.facts = facts;
        this.rule = properties.spikes();
        this.window = properties.window();
        this.recent = properties.recent();
        this.baseline = properties.baseline();
    }

    private record Counts(long now, long recent, long before) {}

    @Override
    public List<Observation> look(Instant now, Map<AlertSubject, Alert> open) {
        return facts.answer(connection -> {
            var before = Baseline.of(connection, now, window, baseline);
            var counts = before.isKnown() ? counts(connection, before) : new HashMap<AlertSubject, Counts>();
            open.keySet().stream()
                    .filter(it -> it.kind() == AlertSubject.Kind.SPIKE && WATCHED.containsKey(it.dimension()))
                    .forEach(it -> counts.putIfAbsent(it, new Counts(0, 0, 0)));
            return counts.entrySet().stream()
                    .map(it -> observation(it.getKey(), it.getValue(), before, open))
                    .toList();
        });
    }

    /** Of each code of each dimension, in one scan. In a set all columns are null but the one that it is by. */
    private Map<AlertSubject, Counts> counts(Connection connection, Baseline before) throws SQLException {
        var begin = before.from().toEpochMilli();
        try (var statement = connection.prepareStatement("""
                select grouping(%1$s) as others, coalesce(%1$s) as code, count(*) filter (epoch_ms(received) >= ?) as now,
                    count(*) filter (epoch_ms(received) >= ?) as recent,
                    count(*) filter (epoch_ms(received) < ?) as before
                from case_rows
                where epoch_ms(received) >= ? and epoch_ms(received) < ?
                group by grouping sets (%2$s)
                having now > 0 and code is not null
                """.formatted(COLUMNS, SETS))) {
            statement.setLong(1, begin);
            statement.setLong(2, before.now().minus(recent).toEpochMilli());
            statement.setLong(3, begin);
            statement.setLong(4, before.begin().toEpochMilli());
            statement.setLong(5, before.now().toEpochMilli());
            var counts = new HashMap<AlertSubject, Counts>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.put(
                            subject(dimension(rows.getLong(1)), rows.getString(2)),
                            new Counts(rows.getLong(3), rows.getLong(4), rows.getLong(5)));
                }
            }
            return counts;
        }
    }

    /** @param others a bit for each column, the last one first, that is 0 for the one that a set is by */
    private static String dimension(long others) {
        var place = Long.numberOfTrailingZeros(~others);
        return DIMENSIONS.get(DIMENSIONS.size() - 1 - place);
    }

    private static AlertSubject subject(String dimension, String code) {
        return new AlertSubject(AlertSubject.Kind.SPIKE, dimension, code, "volume");
    }

    private Observation observation(AlertSubject subject, Counts it, Baseline before, Map<AlertSubject, Alert> open) {
        var alert = open.get(subject);
        var windows = before.windows();
        var usual = before.isKnown() ? it.before() / (double) windows : Double.NaN;
        var spike = before.isKnown() && rule.isSpike(it.now(), it.before(), windows);
        // What it takes is told of a spike alone: finding it out for every code there is would be work for nobody.
        var numbers = spike
                ? new AlertNumbers(
                        it.now(),
                        usual,
                        rule.threshold(it.now(), it.before(), windows),
                        CountTail.atLeast(it.now(), it.before(), windows),
                        it.recent(),
                        it.now())
                : AlertNumbers.of((double) it.now(), usual, Double.NaN);
        return new Observation(
                subject,
                numbers,
                spike,
                alert != null
                        && rule.isOver(
                                it.now(),
                                before.isAfter(alert) ? usual : alert.numbers().expected()),
                new Window(before.from(), before.now(), before.begin()));
    }
}
