package dev.redress.bench;

import dev.redress.local.FileImport;
import dev.redress.local.Part;
import dev.redress.local.Rest;
import dev.redress.local.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.HdrHistogram.Histogram;
import org.awaitility.Awaitility;

/** How fast another system's history is taken in, and how long questions over it take, one after another. */
final class HistoryFigures {
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final long TWO_YEARS = Duration.ofDays(730).toSeconds();
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int WARM_UPS = 3;
    private static final int TIMES = 20;
    private static final long LONGEST_MICROS = 120_000_000;
    private static final double MILLI = 1000.0;
    private static final double NANOS = 1e9;
    private static final String MAPPING = """
            {"source": "bench", "zone": "UTC", "form": "COMPLAINT", "case": "case",
             "times": {"received": {"column": "received", "format": "ISO"}, "responded": {"column": "responded", "format": "ISO"},
                       "due": {"column": "due", "format": "ISO"}, "resolved": {"column": "resolved", "format": "ISO"}},
             "satisfaction": "mark",
             "dimensions": {"channel": "channel", "category": "category", "severity": "severity", "department": "department",
                            "product": "product", "batch": "batch"}}
            """;

    private record Question(String title, String path) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question(
                    "a month by day, beside the one before",
                    "measures=volume,open&grain=day&from=2025-11-01&to=2025-12-01&compare=previous"),
            new Question(
                    "a year by department and month, beside last year",
                    "measures=volume&by=department&grain=month&from=2025-01-01&to=2026-01-01&compare=last-year"),
            new Question(
                    "time limits met by department, a quarter",
                    "measures=sla.met-rate,sla.overdue-now&by=department&from=2025-07-01&to=2025-10-01"),
            new Question(
                    "percentiles by category, two years",
                    "measures=resolution-time.first.median,resolution-time.first.p95&by=category"),
            new Question("backlog by day, a month", "measures=backlog&grain=day&from=2025-11-01&to=2025-12-01"),
            new Question("backlog by age", "measures=backlog&by=age"),
            new Question(
                    "marks by department, a year",
                    "measures=followups.result,followups.content&by=department&from=2025-01-01&to=2026-01-01"),
            new Question(
                    "batches of a product, a quarter",
                    "measures=volume&by=batch&product=P7&from=2025-07-01&to=2025-10-01"));

    private final Rest rest;
    private final Path folder;

    HistoryFigures(Rest rest, Path folder) {
        this.rest = rest;
        this.folder = folder;
    }

    /** Rows a second until the broker had them, and until all questions count them. */
    Table takenIn(int rows) {
        var table = new Table("history", "rows", "rows a second");
        var begun = System.nanoTime();
        new FileImport(rest, new FileImport.Door(Part.ANALYTICS, "quality", "/history"), file(rows), mapping())
                .send()
                .required();
        table.row("published", rows, rate(rows, begun));
        Awaitility.await("figures")
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> counted() >= rows);
        table.row("in the figures", rows, rate(rows, begun));
        return table;
    }

    private double counted() {
        return rest.get(Part.ANALYTICS, "quality", "/figures?measures=volume&source=bench")
                .required()
                .at("/total/values/volume")
                .asDouble();
    }

    private static String rate(int rows, long begun) {
        return String.format(Locale.ROOT, "%.0f", rows / ((System.nanoTime() - begun) / NANOS));
    }

    /** Median and 95th percentile of each, in milliseconds. */
    Table measured() {
        var table = new Table("question", "groups", "p50 ms", "p95 ms");
        for (var it : QUESTIONS) {
            var times = new Histogram(LONGEST_MICROS, 3);
            var groups = 0;
            for (var time = 0; time < WARM_UPS + TIMES; time++) {
                var begun = System.nanoTime();
                var answer = rest.get(Part.ANALYTICS, "quality", "/figures?zone=Asia/Shanghai&" + it.path())
                        .required();
                if (time >= WARM_UPS) {
                    times.recordValue((System.nanoTime() - begun) / 1000);
                    groups = answer.path("groups").size();
                }
            }
            table.row(
                    it.title(), groups, millis(times.getValueAtPercentile(50)), millis(times.getValueAtPercentile(95)));
        }
        return table;
    }

    private static String millis(long micros) {
        return String.format(Locale.ROOT, "%.0f", micros / MILLI);
    }

    private Path mapping() {
        try {
            return Files.writeString(folder.resolve("history.json"), MAPPING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(int rows) {
        var path = folder.resolve("history.csv");
        var chance = new Random(rows);
        try (var out = Files.newBufferedWriter(path)) {
            out.write("case,received,responded,due,resolved,channel,category,severity,department,product,batch,mark\n");
            for (var n = 0; n < rows; n++) {
                var received = FIRST.plusSeconds(TWO_YEARS * n / rows);
                var took = chance.nextInt(900_000);
                out.write(String.join(
                                ",",
                                "B-" + n,
                                received.toString(),
                                received.plusSeconds(600 + chance.nextInt(90_000))
                                        .toString(),
                                received.plusSeconds(500_000).toString(),
                                chance.nextInt(50) == 0
                                        ? ""
                                        : received.plusSeconds(took).toString(),
                                "C" + chance.nextInt(8),
                                "K" + chance.nextInt(10),
                                "S" + (1 + chance.nextInt(4)),
                                "D" + chance.nextInt(20),
                                "P" + chance.nextInt(50),
                                "W" + chance.nextInt(500),
                                "" + (1 + chance.nextInt(5)))
                        + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path;
    }
}
