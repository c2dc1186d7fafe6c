package dev.redress.analytics.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.analytics.domain.Fact;
import dev.redress.analytics.facts.Batch;
import dev.redress.analytics.facts.DuckFile;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.query.FigureRequest.PeriodRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.unit.DataSize;

/** Days, weeks and months are those of the clock on the wall, also where it is changed and where a year ends. */
class PartsOfPeriodsTest {
    private static final Instant LATER = Instant.parse("2026-11-30T00:00:00Z");
    private static final List<String> ZONES =
            List.of("America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Shanghai", "+05:45", "UTC");

    @TempDir
    Path dir;

    private FactFile file;
    private Asking asking;

    @BeforeEach
    void open() {
        file = new FactFile(new DuckFile(dir.resolve("facts"), DataSize.ofMegabytes(64), 2), 2);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void received(List<Instant> times) {
        var facts = new ArrayList<Fact>();
        for (var at : times) {
            facts.add(Fact.of(
                            "complaints.intake",
                            "complaint.received.v1",
                            "/redress/intake",
                            new UUID(5, facts.size()),
                            1,
                            at)
                    .through("PHONE"));
        }
        file.keep(new Batch(facts, List.of(), Map.of()));
        file.derive(() -> true);
        asking = Asking.of(file, LATER);
    }

    private Map<String, Double> counted(String from, String to, String zone, Grain grain) {
        var answer = asking.ask(new FigureRequest(
                List.of("volume"),
                List.of(),
                Map.of(),
                new PeriodRequest(from, to, grain.toString(), zone),
                null,
                null));
        var counted = new TreeMap<String, Double>();
        answer.groups().forEach(it -> counted.put(it.part(), it.values().get("volume")));
        return counted;
    }

    @ParameterizedTest
    @EnumSource(value = Grain.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void areThoseOfTheClockOnTheWallInEveryZone(Grain grain) {
        var chance = new Random(11);
        var times = new ArrayList<Instant>();
        for (var day : List.of("2023-12-31", "2024-03-10", "2024-03-31", "2024-10-27", "2024-11-03", "2024-12-30")) {
            for (var n = 0; n < 40; n++) {
                times.add(Instant.parse(day + "T00:00:00Z").plusSeconds(chance.nextInt(172_800) - 43_200));
            }
        }
        received(times);

        for (var zone : ZONES) {
            for (var period : List.of(List.of("2024-01-01", "2025-01-01"), List.of("2024-03-10", "2024-11-04"))) {
                var expected = new TreeMap<String, Double>();
                var from = LocalDate.parse(period.get(0))
                        .atStartOfDay(ZoneId.of(zone))
                        .toInstant();
                var to = LocalDate.parse(period.get(1))
                        .atStartOfDay(ZoneId.of(zone))
                        .toInstant();
                for (var it : times) {
                    if (!it.isBefore(from) && it.isBefore(to)) {
                        expected.merge(grain.name(LocalDateTime.ofInstant(it, ZoneId.of(zone))), 1.0, Double::sum);
                    }
                }
                assertThat(counted(period.get(0), period.get(1), zone, grain))
                        .as("%s in %s", period, zone)
                        .isEqualTo(expected);
            }
            var all = new TreeMap<String, Double>();
            times.forEach(it -> all.merge(grain.name(LocalDateTime.ofInstant(it, ZoneId.of(zone))), 1.0, Double::sum));
            assertThat(counted(null, null, zone, grain)).as("all in %s", zone).isEqualTo(all);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WEEK, 2024-12-30T12:00:00Z, 2025-W01",
        "WEEK, 2027-01-03T12:00:00Z, 2026-W53",
        "QUARTER, 2024-12-31T23:59:59Z, 2024-Q4",
        "MONTH, 2024-02-29T12:00:00Z, 2024-02",
        "HOUR, 2024-02-29T12:30:00Z, 2024-02-29T12"
    })
    void haveTheNamesOfIso8601(Grain grain, Instant at, String name) {
        received(List.of(at));

        assertThat(counted(null, null, "UTC", grain)).containsOnlyKeys(name);
    }

    @Test
    void standBesideThoseOfAYearAgo() {
        received(List.of(Instant.parse("2024-02-29T12:00:00Z"), Instant.parse("2025-02-28T12:00:00Z")));

        var answer = asking.ask(new FigureRequest(
                List.of("volume"),
                List.of(),
                Map.of(),
                new PeriodRequest("2025-02-01", "2025-03-01", "month", "UTC"),
                "last-year",
                null));

        assertThat(answer.groups()).singleElement().satisfies(it -> {
            assertThat(it.part()).isEqualTo("2025-02");
            assertThat(it.values()).containsEntry("volume", 1.0);
            assertThat(it.compared()).containsEntry("volume", 1.0);
        });
    }
}
