package dev.redress.analytics.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.analytics.alerts.domain.Observation;
import dev.redress.analytics.domain.AlertSubject;
import dev.redress.analytics.domain.AlertSubject.Kind;
import dev.redress.analytics.facts.DuckFile;
import dev.redress.analytics.facts.FactFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.util.unit.DataSize;

class SpikesTest {
    private static final Instant NOW = Instant.parse("2026-03-30T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final String CODES =
            "'W10' as batch, 'Kettle' as product, 'SH-1' as outlet, 'LINE-3' as equipment, 'PACKAGING' as category,"
                    + " 'SUPPLIER' as root_cause, 'PHONE' as channel, 'SERVICE' as current_department";

    @TempDir
    Path dir;

    private FactFile file;
    private Spikes spikes;

    @BeforeEach
    void open() {
        file = new FactFile(new DuckFile(dir.resolve("facts"), DataSize.ofMegabytes(256), 2), 2);
        spikes = new Spikes(file, new Binder(List.of()).bindOrCreate("analytics.alerts", AlertProperties.class));
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void countsEachCodeOfEachDimensionInTheWindow() {
        received(1, "'W0' as batch", NOW.minus(WEEK.multipliedBy(9)));
        received(4, CODES, NOW.minus(WEEK));
        received(1, CODES, NOW.minusMillis(1));
        // The window ends now, and begins with its first moment.
        received(3, CODES, NOW);
        received(1, CODES, NOW.minus(WEEK).minusMillis(1));

        var seen = spikes.look(NOW, Map.of());

        assertThat(seen)
                .extracting(Observation::subject)
                .containsExactlyInAnyOrder(
                        about("batch", "W10"),
                        about("product", "Kettle"),
                        about("outlet", "SH-1"),
                        about("equipment", "LINE-3"),
                        about("category", "PACKAGING"),
                        about("root-cause", "SUPPLIER"),
                        about("channel", "PHONE"),
                        about("department", "SERVICE"));
        assertThat(seen).allSatisfy(it -> {
            assertThat(it.alarming()).isTrue();
            assertThat(it.numbers().actual()).isEqualTo(5);
            assertThat(it.numbers().recent()).isEqualTo(1);
            assertThat(it.numbers().expected()).isEqualTo(1 / 8.0);
            assertThat(it.window().baseline()).isEqualTo(NOW.minus(WEEK.multipliedBy(9)));
        });
    }

    @Test
    void knowsNoSpikeWhereComplaintsReachBackLessThanTwoWindows() {
        received(50, CODES, NOW.minusSeconds(60));
        received(1, "'W0' as batch", NOW.minus(WEEK.multipliedBy(3)).plusMillis(1));

        assertThat(spikes.look(NOW, Map.of())).isEmpty();

        received(1, "'W0' as batch", NOW.minus(WEEK.multipliedBy(3)));
        assertThat(spikes.look(NOW, Map.of())).hasSize(8).allMatch(Observation::alarming);
    }

    private static AlertSubject about(String dimension, String code) {
        return new AlertSubject(Kind.SPIKE, dimension, code, "volume");
    }

    private void received(int many, String codes, Instant at) {
        file.note(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("""
                        insert into case_rows by name
                        select uuid() as about, 'redress' as source, %s, 'OPEN' as standing, 1 as cycles, 0 as reopened,
                            make_timestamp_ms(%s) as received
                        from range(%s)
                        """.formatted(codes, at.toEpochMilli(), many));
            }
        });
    }
}
