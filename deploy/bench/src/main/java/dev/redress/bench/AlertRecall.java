package dev.redress.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.local.FileImport;
import dev.redress.local.Part;
import dev.redress.local.Rest;
import dev.redress.local.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/**
 * How many bursts of complaints analytics raises an alert for, how soon, and how often it is wrong. Another system's history,
 * which ends now, has batches whose complaints come as a Poisson process. Some got a burst that began so many days ago, of which
 * half has come by the middle of its week; so one look says how many are found after each number of days.
 */
final class AlertRecall {
    private static final Duration LONGEST = Duration.ofMinutes(30);
    /** Analytics looks once a minute: what has not changed for so long has been looked at. */
    private static final Duration TWO_LOOKS = Duration.ofSeconds(140);

    private static final double WEEK = Duration.ofDays(7).toSeconds();
    private static final double DAY = Duration.ofDays(1).toSeconds();
    private static final int WEEKS = 9;
    private static final int DAYS = 7;
    private static final int BURSTS = 25;
    private static final int QUIET = 500;
    private static final double THOUSAND = 1000.0;
    private static final List<Double> MEANS = List.of(0.2, 1.0, 5.0);
    private static final List<Integer> SIZES = List.of(5, 10, 20);
    private static final String MAPPING = """
            {"source": "bursts", "zone": "UTC", "form": "COMPLAINT", "case": "case",
             "times": {"received": {"column": "received", "format": "ISO"}}, "dimensions": {"batch": "batch"}}
            """;

    private final Rest rest;
    private final Path folder;
    private final Random chance = new Random(20260330);
    private int rows;

    AlertRecall(Rest rest, Path folder) {
        this.rest = rest;
        this.folder = folder;
    }

    Table measured() {
        var door = new FileImport.Door(Part.ANALYTICS, "quality", "/history");
        var now = Instant.now();
        for (var mean : MEANS) {
            new FileImport(rest, door, file(now, mean), mapping()).send().required();
        }
        Awaitility.await("figures")
                .atMost(LONGEST)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> counted() >= rows);
        var raised = new HashSet<String>();
        Awaitility.await("alerts")
                .atMost(LONGEST)
                .during(TWO_LOOKS)
                .pollInterval(Duration.ofSeconds(5))
                .until(() -> !raised.addAll(raised()));
        return table(raised);
    }

    private static Table table(Set<String> raised) {
        var table = new Table(
                "a week",
                "burst",
                "found after 1 day, %",
                "2",
                "3",
                "4",
                "5",
                "6",
                "7",
                "false alarms of 1,000 in a week");
        for (var mean : MEANS) {
            var wrong = IntStream.range(0, QUIET)
                    .filter(it -> raised.contains(quiet(mean, it)))
                    .count();
            for (var size : SIZES) {
                var cells = IntStream.rangeClosed(1, DAYS)
                        .mapToObj(days -> percent(IntStream.range(0, BURSTS)
                                .filter(it -> raised.contains(burst(mean, size, days, it)))
                                .count()))
                        .toList();
                table.row(
                        mean,
                        size,
                        cells.get(0),
                        cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        cells.get(4),
                        cells.get(5),
                        cells.get(6),
                        String.format(Locale.ROOT, "%.0f", wrong * THOUSAND / QUIET));
            }
        }
        return table;
    }

    private static String percent(long found) {
        return String.format(Locale.ROOT, "%.0f", 100.0 * found / BURSTS);
    }

    private double counted() {
        return rest.get(Part.ANALYTICS, "quality", "/figures?measures=volume&source=bursts")
                .required()
                .at("/total/values/volume")
                .asDouble();
    }

    /** Batches of which an alert is open. */
    private Set<String> raised() {
        var codes = new HashSet<String>();
        JsonNode items;
        var page = 0;
        do {
            items = rest.get(Part.ANALYTICS, "quality", "/alerts?state=open&size=200&page=" + page)
                    .required()
                    .path("items");
            StreamSupport.stream(items.spliterator(), false)
                    .filter(it -> it.path("dimension").asText().equals("batch"))
                    .forEach(it -> codes.add(it.path("code").asText()));
            page++;
        } while (!items.isEmpty());
        return codes;
    }

    private static String quiet(double mean, int number) {
        return "Q-%s-%s".formatted(mean, number);
    }

    private static String burst(double mean, int size, int days, int number) {
        return "B-%s-%s-%s-%s".formatted(mean, size, days, number);
    }

    private Path mapping() {
        try {
            return Files.writeString(folder.resolve("bursts.json"), MAPPING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Instant now, double mean) {
        var path = folder.resolve("bursts-%s.csv".formatted(mean));
        try (var out = Files.newBufferedWriter(path)) {
            out.write("case,received,batch\n");
            // Complaints reach back as far as analytics looks, and a little further, for it looks later than now.
            row(out, now, WEEKS * WEEK + DAY, "FIRST");
            for (var number = 0; number < QUIET; number++) {
                usual(out, now, mean, quiet(mean, number));
            }
            for (var size : SIZES) {
                for (var days = 1; days <= DAYS; days++) {
                    for (var number = 0; number < BURSTS; number++) {
                        bursting(out, now, mean, size, days, burst(mean, size, days, number));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path;
    }

    /** The time between two complaints of a Poisson process has an exponential distribution. */
    private void usual(BufferedWriter out, Instant now, double mean, String batch) throws IOException {
        var ago = -Math.log(1 - chance.nextDouble()) * WEEK / mean;
        while (ago < WEEKS * WEEK) {
            row(out, now, ago, batch);
            ago -= Math.log(1 - chance.nextDouble()) * WEEK / mean;
        }
    }

    /** A burst of so many in a week, as far as it has come after some days, on top of what is usual. */
    private void bursting(BufferedWriter out, Instant now, double mean, int size, int days, String batch)
            throws IOException {
        usual(out, now, mean, batch);
        for (var each = 0; each < size; each++) {
            var ago = days * DAY - chance.nextDouble() * WEEK;
            if (ago > 0) {
                row(out, now, ago, batch);
            }
        }
    }

    private void row(BufferedWriter out, Instant now, double ago, String batch) throws IOException {
        out.write("N-%s,%s,%s%n".formatted(rows++, now.minusSeconds((long) ago), batch));
    }
}
