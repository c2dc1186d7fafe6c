package dev.redress.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Three months of complaints of an invented company, as an older system would hand them over: a batch of kettles goes wrong in
 * the last weeks, and logistics, which was late with every other complaint, gets better from month to month. The same day gives
 * the same file.
 */
final class DemoHistory {
    static final int DAYS = 92;
    private static final int A_DAY = 18;
    private static final int BAD_BATCH_FOR = 16;
    private static final int WORST_DAY = 14;
    private static final String HEADER =
            "case,received,responded,due,resolved,reopened,closed,channel,nature,category,severity,department,person,product,"
                    + "batch,outlet,cause,outcome,mark";
    private static final String MAPPING = """
            {
              "source": "old-desk", "zone": "UTC", "form": "COMPLAINT", "case": "case",
              "times": {
                "received": {"column": "received", "format": "ISO"}, "responded": {"column": "responded", "format": "ISO"},
                "due": {"column": "due", "format": "ISO"}, "resolved": {"column": "resolved", "format": "ISO"},
                "reopened": {"column": "reopened", "format": "ISO"}, "closed": {"column": "closed", "format": "ISO"}
              },
              "satisfaction": "mark",
              "dimensions": {
                "channel": "channel", "nature": "nature", "category": "category", "severity": "severity",
                "department": "department", "person": "person", "product": "product", "batch": "batch", "outlet": "outlet",
                "rootCause": "cause", "outcome": "outcome"
              }
            }
            """;

    private static final List<String> CHANNELS =
            List.of("PHONE", "PHONE", "PHONE", "EMAIL", "EMAIL", "WEB", "APP", "SOCIAL", "CHAT", "VISIT");
    private static final List<String> PRODUCTS =
            List.of("Kettle K2", "Washer W7", "Toaster T1", "Fridge F9", "Lamp L3");
    private static final List<String> OUTLETS = List.of("Shanghai West", "Hangzhou", "Nanjing", "Suzhou", "Online");

    /** What goes wrong, how often, and who has it then. */
    private record Kind(int weight, String category, String department, String cause) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(26, "DELIVERY", "LOGISTICS", "LOGISTICS"),
            new Kind(22, "PRODUCT_QUALITY", "SERVICE", "PRODUCT_QUALITY"),
            new Kind(16, "SERVICE_QUALITY", "SERVICE", "SERVICE_PROCESS"),
            new Kind(12, "BILLING", "FINANCE", "SERVICE_PROCESS"),
            new Kind(10, "SERVICE_ATTITUDE", "CUSTOMER_CARE", "STAFF_TRAINING"),
            new Kind(8, "RETURN_EXCHANGE", "SALES", "CUSTOMER_USE"),
            new Kind(6, "PACKAGING", "LOGISTICS", "SUPPLIER"));

    private final Instant end;
    private final Random chance;

    /** @param now the three months end before its day */
    DemoHistory(Instant now) {
        this.end = now.truncatedTo(ChronoUnit.DAYS);
        this.chance = new Random(end.getEpochSecond());
    }

    /** Has analytics take it in; returns how many complaints there are. */
    static int send(Rest rest, Instant now, Path folder) {
        try {
            var rows = new DemoHistory(now).rows();
            Files.createDirectories(folder);
            var file = Files.writeString(
                    folder.resolve("demo-history.csv"), String.join("\n", rows) + "\n", StandardCharsets.UTF_8);
            var mapping = Files.writeString(folder.resolve("demo-history.json"), MAPPING, StandardCharsets.UTF_8);
            new FileImport(rest, new FileImport.Door(Part.ANALYTICS, "quality", "/history"), file, mapping)
                    .send()
                    .required();
            return rows.size() - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of the file, the header first. */
    List<String> rows() {
        var rows = new ArrayList<String>();
        rows.add(HEADER);
        for (var day = 0; day < DAYS; day++) {
            var weekend = end.minus(DAYS - day, ChronoUnit.DAYS)
                            .atZone(ZoneOffset.UTC)
                            .getDayOfWeek()
                            .getValue()
                    > 5;
            var several = (weekend ? A_DAY / 2 : A_DAY) + chance.nextInt(7);
            for (var n = 0; n < several; n++) {
                rows.add(row(day, rows.size(), kind(), ""));
            }
            for (var n = badBatch(day); n > 0; n--) {
                rows.add(row(day, rows.size(), KINDS.get(1), "2026-W38"));
            }
        }
        return rows;
    }

    /** Rises over its days, and falls again in the last. */
    private int badBatch(int day) {
        var since = day - (DAYS - BAD_BATCH_FOR);
        return since < 0 ? 0 : Math.min(since, WORST_DAY) + chance.nextInt(3);
    }

    private Kind kind() {
        var left = chance.nextInt(KINDS.stream().mapToInt(Kind::weight).sum());
        for (var each : KINDS) {
            left -= each.weight();
            if (left < 0) {
                return each;
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }

    private String row(int day, int number, Kind kind, String batch) {
        var received =
                end.minus(DAYS - day, ChronoUnit.DAYS).plus(8 * 60 + chance.nextInt(12 * 60), ChronoUnit.MINUTES);
        var severity = batch.isEmpty() ? one(List.of("S2", "S3", "S3", "S3", "S4")) : "S2";
        var limit = Duration.ofHours(severity.equals("S2") ? 24 : 72);
        var took = Duration.ofMinutes((long) (limit.toMinutes() * share(day, kind, batch)));
        var resolved = received.plus(took);
        var done = resolved.isBefore(end);
        var reopened = done && chance.nextInt(25) == 0 ? resolved.plus(2, ChronoUnit.DAYS) : null;
        var closed = done && resolved.plus(5, ChronoUnit.DAYS).isBefore(end) ? resolved.plus(5, ChronoUnit.DAYS) : null;
        var communicative = severity.equals("S4");
        return String.join(
                ",",
                "T-" + end.toString().substring(0, 10) + "-" + number,
                received.toString(),
                text(received.plus(10 + chance.nextInt(230), ChronoUnit.MINUTES)),
                received.plus(limit).toString(),
                done ? resolved.toString() : "",
                reopened != null && reopened.isBefore(end) ? reopened.toString() : "",
                text(closed),
                one(CHANNELS),
                communicative ? "COMMUNICATIVE" : "VALID",
                kind.category(),
                severity,
                kind.department(),
                "E" + (2000 + Math.floorMod(kind.department().hashCode(), 90) * 10 + chance.nextInt(4)),
                batch.isEmpty() ? one(PRODUCTS) : "Kettle K2",
                batch.isEmpty() ? "2026-W" + (20 + chance.nextInt(17)) : batch,
                one(OUTLETS),
                done ? (batch.isEmpty() ? kind.cause() : "SUPPLIER") : "",
                done ? one(List.of("UPHELD", "UPHELD", "PARTLY_UPHELD", "SETTLED", "NOT_UPHELD")) : "",
                closed == null || chance.nextInt(10) < 3 ? "" : "" + mark(took.compareTo(limit) <= 0));
    }

    /** How much of its time limit a complaint takes; logistics needs less from month to month. */
    private double share(int day, Kind kind, String batch) {
        if (!batch.isEmpty()) {
            return 0.6 + chance.nextDouble();
        }
        var slow = kind.department().equals("LOGISTICS") ? 1.75 - 1.0 * day / DAYS : 0.95;
        return (0.15 + chance.nextDouble()) * slow;
    }

    private int mark(boolean inTime) {
        return inTime ? one(List.of(5, 5, 4, 4, 3)) : one(List.of(4, 3, 2, 2, 1));
    }

    private static String text(Instant time) {
        return time == null ? "" : time.toString();
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
