package dev.redress.analytics.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.analytics.alerts.domain.Observation;
import dev.redress.analytics.facts.DuckFile;
import dev.redress.analytics.facts.FactFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.util.unit.DataSize;

/**
 * How many bursts are found, and how many alerts are false, with the settings as they come: batches whose complaints come as a
 * Poisson process, in the last week of which some get a burst besides. The table is that of docs/performance.md.
 */
class SpikeRecallTest {
    private static final Instant NOW = Instant.parse("2026-03-30T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int BASELINE = 8;
    private static final AlertProperties SETTINGS =
            new Binder(List.of()).bindOrCreate("analytics.alerts", AlertProperties.class);
    private static final int BATCHES = 1200;
    private static final int BURSTS = 200;

    @TempDir
    Path dir;

    /**
     * @param recall of the bursts, how many were found
     * @param falseAlarms of a thousand batches without one
     */
    private record Outcome(double recall, double falseAlarms) {}

    @Test
    void findsBurstsAndIsSeldomWrong() {
        System.out.println("complaints a week | burst | found | false alarms of 1000");
        for (var mean : List.of(0.2, 1.0, 5.0)) {
            for (var burst : List.of(5, 10, 20)) {
                var outcome = measure(mean, burst);
                System.out.printf(
                        "%17s | %5d | %4.1f%% | %s%n", mean, burst, 100 * outcome.recall(), outcome.falseAlarms());

                assertThat(outcome.falseAlarms())
                        .as("false alarms at %s a week", mean)
                        .isLessThan(2);
                if (burst >= 10 * Math.max(1, mean / 2)) {
                    assertThat(outcome.recall())
                            .as("%s at %s a week", burst, mean)
                            .isGreaterThan(0.9);
                }
            }
        }
    }

    private Outcome measure(double mean, int burst) {
        var path = dir.resolve("facts-%s-%s".formatted(mean, burst));
        try (var file = new FactFile(new DuckFile(path, DataSize.ofMegabytes(256), 2), 2)) {
            var random = new Random(20260330 + burst);
            file.note(connection -> fill(connection, mean, burst, random));
            var found = new Spikes(file, SETTINGS)
                    .look(NOW, Map.of()).stream()
                            .filter(Observation::alarming)
                            .filter(it -> it.subject().dimension().equals("batch"))
                            .map(it -> it.subject().code())
                            .collect(Collectors.toSet());
            var right = found.stream().filter(it -> number(it) < BURSTS).count();
            return new Outcome(right / (double) BURSTS, 1000.0 * (found.size() - right) / (BATCHES - BURSTS));
        }
    }

    private static int number(String batch) {
        return Integer.parseInt(batch.substring(1));
    }

    private static void fill(Connection connection, double mean, int burst, Random random) throws SQLException {
        var counts = new StringJoiner(", ");
        // Complaints reach back as far as it looks.
        counts.add("('W0', %s, 1)"
                .formatted(NOW.minus(WEEK.multipliedBy(BASELINE + 1L)).toEpochMilli()));
        for (var batch = 0; batch < BATCHES; batch++) {
            for (var week = 0; week <= BASELINE; week++) {
                var extra = week == 0 && batch < BURSTS ? burst : 0;
                var received = NOW.minus(WEEK.multipliedBy(week)).minusSeconds(3600);
                counts.add("('W%s', %s, %s)".formatted(batch, received.toEpochMilli(), poisson(mean, random) + extra));
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into case_rows by name
                    select uuid() as about, 'redress' as source, batch, 'OPEN' as standing, 1 as cycles, 0 as reopened,
                        make_timestamp_ms(received) as received
                    from (select batch, received, unnest(range(n)) from (values %s) as counted(batch, received, n))
                    """.formatted(counts));
        }
    }

    /** Knuth, The Art of Computer Programming, volume 2, 3.4.1. */
    private static int poisson(double mean, Random random) {
        var limit = Math.exp(-mean);
        var count = 0;
        for (var product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
