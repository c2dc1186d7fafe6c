package dev.redress.analytics.alerts;

import dev.redress.analytics.alerts.domain.CountTail;
import dev.redress.analytics.alerts.domain.Observation;
import dev.redress.analytics.alerts.domain.SpikeRule;
import dev.redress.analytics.domain.AlertNumbers;
import dev.redress.analytics.domain.AlertSubject;
import dev.redress.analytics.facts.FactFile;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which codes have more complaints than usual, by the rows of complaints. */
public final class Spikes {
    /** The dimensions that are watched, and their columns. */
    static final Map<String, String> WATCHED = new TreeMap<>(Map.of(
            "batch", "batch",
            "product", "product",
            "outlet", "outlet",
            "category", "category",
            "root-cause", "root_cause",
            "channel", "channel",
            "department", "current_department"));

    private final FactFile facts;
    private final SpikeRule rule;
    private final Duration window;
    private final int baseline;

    Spikes(FactFile facts, SpikeRule rule, Duration window, int baseline) {
        this.facts = facts;
        this.rule = rule;
        this.window = window;
        this.baseline = baseline;
    }

    private record Counts(long now, long before) {}

    /**
     * Looks at the window that ends now.
     *
     * @param open alerts that are open, by what they are about: of their codes is said also that nothing is left of them
     */
    List<Observation> look(Instant now, Map<AlertSubject, Alert> open) {
        return facts.answer(connection -> {
            var windows = windows(connection, now);
            var all = new ArrayList<Observation>();
            for (var it : WATCHED.entrySet()) {
                var counts =
                        windows < 2 ? new HashMap<String, Counts>() : counts(connection, it.getValue(), now, windows);
                open.keySet().stream()
                        .filter(each -> each.kind() == AlertSubject.Kind.SPIKE
                                && each.dimension().equals(it.getKey()))
                        .forEach(each -> counts.putIfAbsent(each.code(), new Counts(0, 0)));
                counts.forEach((code, each) -> all.add(observation(it.getKey(), code, each, now, windows, open)));
            }
            return all;
        });
    }

    /** As many windows before the last one as complaints reach back. */
    private int windows(Connection connection, Instant now) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select epoch_ms(min(received)) from case_rows")) {
            rows.next();
            var first = rows.getLong(1);
            return rows.wasNull()
                    ? 0
                    : (int) Math.min(baseline, (now.minus(window).toEpochMilli() - first) / window.toMillis());
        }
    }

    private Map<String, Counts> counts(Connection connection, String column, Instant now, int windows)
            throws SQLException {
        var begin = now.minus(window).toEpochMilli();
        try (var statement = connection.prepareStatement("""
                select %1$s as code, count(*) filter (epoch_ms(received) >= ?) as now,
                    count(*) filter (epoch_ms(received) < ?) as before
                from case_rows
                where %1$s is not null and epoch_ms(received) >= ? and epoch_ms(received) < ?
                group by code
                having now > 0
                """.formatted(column))) {
            statement.setLong(1, begin);
            statement.setLong(2, begin);
            statement.setLong(3, begin - windows * window.toMillis());
            statement.setLong(4, now.toEpochMilli());
            var counts = new HashMap<String, Counts>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getString(1), new Counts(rows.getLong(2), rows.getLong(3)));
                }
            }
            return counts;
        }
    }

    private Observation observation(
            String dimension, String code, Counts it, Instant now, int windows, Map<AlertSubject, Alert> open) {
        var subject = new AlertSubject(AlertSubject.Kind.SPIKE, dimension, code, "volume");
        var alert = open.get(subject);
        var usual = windows < 1 ? 0 : it.before() / (double) windows;
        var numbers = new AlertNumbers(
                it.now(), usual, windows < 1 ? Double.NaN : CountTail.atLeast(it.now(), it.before(), windows));
        return new Observation(
                subject,
                numbers,
                windows >= 2 && rule.isSpike(it.now(), it.before(), windows),
                alert != null && rule.isOver(it.now(), alert.numbers().expected()),
                now.minus(window),
                now);
    }
}
