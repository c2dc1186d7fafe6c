package dev.redress.analytics.forecast;

import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.forecast.domain.Calibration;
import dev.redress.analytics.forecast.domain.LatenessModel;
import dev.redress.analytics.forecast.domain.PastClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Which open cases are likely to miss their time of RESOLUTION. */
public final class Forecasts {
    /** The newest of them: what was long ago says little of now. */
    private static final int PAST = 50_000;

    private static final int OPEN = 50_000;

    /** A clock that stands still comes due in the year 9999. */
    private static final long NEVER = Instant.parse("9000-01-01T00:00:00Z").toEpochMilli();

    private final FactFile facts;
    private final Clock clock;

    Forecasts(FactFile facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** An open case whose clock runs. */
    public record OpenCase(
            UUID complaint, String number, String severity, String department, Instant started, Instant due) {
        double gone(Instant now) {
            var all = Math.max(1, due.toEpochMilli() - started.toEpochMilli());
            return (now.toEpochMilli() - started.toEpochMilli()) / (double) all;
        }
    }

    /** What is said of one of them. */
    public record Said(OpenCase of, double gone, LatenessModel.Forecast forecast) {}

    /**
     * What is said of all of them.
     *
     * @param cases the likeliest to be late first, then the one that is due first
     */
    public record Answer(Instant asOf, List<Said> cases, Calibration calibration) {}

    /** @param department code of the one that has them now; empty for all */
    public Answer all(String department) {
        var now = clock.instant();
        return facts.answer(connection -> {
            var past = past(connection);
            var model = new LatenessModel(past);
            var cases = new ArrayList<Said>();
            for (var it : open(connection, now, department)) {
                var gone = it.gone(now);
                cases.add(new Said(it, gone, model.of(it.severity(), gone)));
            }
            cases.sort(Comparator.<Said>comparingDouble(it -> -it.forecast().probability())
                    .thenComparing(it -> it.of().due())
                    .thenComparing(it -> it.of().complaint()));
            return new Answer(now, List.copyOf(cases), Calibration.of(past));
        });
    }

    /** In the order in which they began. One that is late and not done has taken more than all of its time. */
    private static List<PastClock> past(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select coalesce(severity, '') as severity,
                    case
                        when late then greatest(1.000001, coalesce((epoch_ms(done) - epoch_ms(started)) / (epoch_ms(due) - epoch_ms(started)), 2))
                        else least(1, greatest(0.000001, (epoch_ms(coalesce(done, judged)) - epoch_ms(started)) / (epoch_ms(due) - epoch_ms(started))))
                    end as taken
                from clock_rows
                where metric = 'RESOLUTION' and cancelled is null and judged is not null and due > started and epoch_ms(due) < ?
                order by started desc, about, cycle
                limit %s
                """.formatted(PAST))) {
            statement.setLong(1, NEVER);
            var past = new ArrayList<PastClock>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    past.add(new PastClock(rows.getString("severity"), rows.getDouble("taken")));
                }
            }
            Collections.reverse(past);
            return past;
        }
    }

    private static List<OpenCase> open(Connection connection, Instant now, String department) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select about::varchar as about, number, severity, current_department, epoch_ms(started) as started, epoch_ms(due) as due
                from clock_rows
                where metric = 'RESOLUTION' and cancelled is null and judged is null and done is null
                    and started is not null and epoch_ms(due) > ? and epoch_ms(due) < ?
                    and (? = '' or current_department = ?)
                order by due
                limit %s
                """.formatted(OPEN))) {
            statement.setLong(1, now.toEpochMilli());
            statement.setLong(2, NEVER);
            statement.setString(3, department);
            statement.setString(4, department);
            var open = new ArrayList<OpenCase>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    open.add(new OpenCase(
                            UUID.fromString(rows.getString("about")),
                            Objects.toString(rows.getString("number"), ""),
                            Objects.toString(rows.getString("severity"), ""),
                            Objects.toString(rows.getString("current_department"), ""),
                            Instant.ofEpochMilli(rows.getLong("started")),
                            Instant.ofEpochMilli(rows.getLong("due"))));
                }
            }
            return open;
        }
    }
}
