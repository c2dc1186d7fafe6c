package dev.redress.bench;

import dev.redress.local.Part;
import dev.redress.local.Rest;
import dev.redress.local.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.awaitility.Awaitility;

/**
 * How fast another system's history is taken in, how long questions over it and the dashboard take, one after another, how
 * soon something new is seen, and what PostgreSQL makes of the same rows.
 */
final class HistoryFigures {
    private static final String TOPIC = "complaints.history";
    private static final String SOURCE = "bench";
    private static final String NEWCOMERS = "bench-new";
    private static final Duration LONGEST = Duration.ofMinutes(60);
    private static final int WARM_UPS = 3;
    private static final int TIMES = 20;
    private static final int TIMES_IN_POSTGRES = 5;
    private static final long LONGEST_MICROS = 300_000_000;
    private static final double MILLI = 1000.0;
    private static final double NANOS = 1e9;
    private static final List<String> PAGES =
            List.of("/dashboard?live=false", "/dashboard?live=false&period=90d", "/dashboard?live=false&department=D7");

    private final Rest rest;
    private final TopicLoad topics;
    private final long count;
    private final HistoryCases cases;
    private final List<HistoryQuestion> questions;
    private final Instant end;

    HistoryFigures(Rest rest, String bootstrapServers, long count) {
        this.rest = rest;
        this.topics = new TopicLoad(bootstrapServers);
        this.count = count;
        this.end = Instant.now().truncatedTo(ChronoUnit.HOURS);
        this.cases = new HistoryCases(SOURCE, end, count);
        this.questions = HistoryQuestion.all(LocalDate.ofInstant(end, ZoneId.of(HistoryQuestion.ZONE)));
    }

    /** Events a second until the broker had them, and until all questions count them. */
    Table takenIn() {
        var table = new Table("history", "events", "events a second");
        var begun = System.nanoTime();
        topics.sendEvents(TOPIC, count, cases::event);
        table.row("published", count, rate(begun));
        Awaitility.await("figures")
                .atMost(LONGEST)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> counted(SOURCE) >= count);
        return table.row("in the figures", count, rate(begun));
    }

    private long counted(String source) {
        return rest.get(Part.ANALYTICS, "quality", "/figures?measures=volume&source=" + source)
                .required()
                .at("/total/values/volume")
                .asLong();
    }

    private String rate(long begun) {
        return String.format(Locale.ROOT, "%.0f", count / ((System.nanoTime() - begun) / NANOS));
    }

    /** Median and 95th percentile of each, in milliseconds, beside the median of PostgreSQL. */
    Table measured(Optional<Postgres> postgres) {
        var table = new Table("question", "groups", "p50 ms", "p95 ms", "PostgreSQL p50 ms", "ratio");
        for (var it : questions) {
            var times = new Histogram(LONGEST_MICROS, 3);
            var groups = 0;
            for (var time = 0; time < WARM_UPS + TIMES; time++) {
                var begun = System.nanoTime();
                var answer = rest.get(Part.ANALYTICS, "quality", it.path()).required();
                if (time >= WARM_UPS) {
                    times.recordValue((System.nanoTime() - begun) / 1000);
                    groups = answer.path("groups").size();
                }
            }
            var median = times.getValueAtPercentile(50);
            var other = postgres.map(its -> inPostgres(its, it));
            table.row(
                    it.title(),
                    groups,
                    millis(median),
                    millis(times.getValueAtPercentile(95)),
                    other.map(its -> String.format(Locale.ROOT, "%.0f", its)).orElse("not installed"),
                    other.map(its -> Bench.exact(its / (median / MILLI))).orElse(""));
        }
        return table;
    }

    /** What is asked of two periods takes as long as both. */
    private static double inPostgres(Postgres postgres, HistoryQuestion question) {
        var each = question.statements();
        var all = new ArrayList<String>();
        for (var n = 0; n <= TIMES_IN_POSTGRES; n++) {
            all.addAll(each);
        }
        var times = postgres.times(all);
        var sums = new ArrayList<Double>();
        for (var n = 1; n <= TIMES_IN_POSTGRES; n++) {
            sums.add(times.subList(n * each.size(), (n + 1) * each.size()).stream()
                    .mapToDouble(it -> it)
                    .sum());
        }
        return Median.of(sums);
    }

    /** The same rows in the other database; how long that took goes with it. */
    Table loaded(Postgres postgres) {
        var begun = System.nanoTime();
        postgres.load(cases, count);
        return new Table("PostgreSQL", "rows", "rows a second").row("loaded and indexed", count, rate(begun));
    }

    /** The whole page, as a browser gets it. */
    Table pages() {
        var table = new Table("page", "p50 ms", "p95 ms");
        for (var page : PAGES) {
            var times = new Histogram(LONGEST_MICROS, 3);
            for (var time = 0; time < WARM_UPS + TIMES; time++) {
                var begun = System.nanoTime();
                rest.get(Part.ANALYTICS, "quality", page).required();
                if (time >= WARM_UPS) {
                    times.recordValue((System.nanoTime() - begun) / 1000);
                }
            }
            table.row(page, millis(times.getValueAtPercentile(50)), millis(times.getValueAtPercentile(95)));
        }
        return table;
    }

    /** How long after it was sent each of many events is in a figure, while so many come a second. */
    Table freshness(int rate, Duration length) {
        var many = rate * length.toSeconds();
        var sent = new long[(int) many];
        var newcomers = new HistoryCases(NEWCOMERS, end, many);
        var begun = System.nanoTime();
        var sending = CompletableFuture.runAsync(() -> topics.sendEvents(TOPIC, many, n -> {
            var due = begun + (long) (n * NANOS / rate);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            sent[(int) n] = System.nanoTime();
            return newcomers.event(n);
        }));
        var times = new Histogram(LONGEST_MICROS, 3);
        for (var seen = 0L; seen < many; ) {
            var counted = counted(NEWCOMERS);
            var now = System.nanoTime();
            for (; seen < counted; seen++) {
                times.recordValue((now - sent[(int) seen]) / 1000);
            }
        }
        sending.join();
        return new Table("events a second", "in a figure after, p50 ms", "p95 ms", "at most ms")
                .row(
                        rate,
                        millis(times.getValueAtPercentile(50)),
                        millis(times.getValueAtPercentile(95)),
                        millis(times.getMaxValue()));
    }

    private static String millis(long micros) {
        return String.format(Locale.ROOT, "%.0f", micros / MILLI);
    }
}
