package dev.redress.bench;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Invented complaints of another system, evenly over two years until a moment: the same number is always the same complaint. */
final class HistoryCases {
    static final Duration SPAN = Duration.ofDays(730);

    /** What each complaint says, in this order. */
    static final List<String> COLUMNS = List.of(
            "number",
            "received",
            "responded",
            "due",
            "resolved",
            "channel",
            "category",
            "severity",
            "department",
            "product",
            "batch",
            "mark");

    private final String source;
    private final Instant end;
    private final long count;

    /** @param source name of the other system */
    HistoryCases(String source, Instant end, long count) {
        this.source = source;
        this.end = end;
        this.count = count;
    }

    /** In the order of the columns; what is not known is empty. */
    List<String> cells(long n) {
        var chance = new SplittableRandom(n);
        var received = end.minus(SPAN).plusSeconds(SPAN.toSeconds() * n / count);
        var resolved = received.plusSeconds(chance.nextInt(900_000));
        return List.of(
                source + "-" + n,
                text(received),
                text(received.plusSeconds(600 + chance.nextInt(90_000))),
                text(received.plusSeconds(500_000)),
                chance.nextInt(50) == 0 || resolved.isAfter(end) ? "" : text(resolved),
                "C" + chance.nextInt(8),
                "K" + chance.nextInt(10),
                "S" + (1 + chance.nextInt(4)),
                "D" + chance.nextInt(20),
                "P" + chance.nextInt(50),
                "W" + chance.nextInt(500),
                "" + (1 + chance.nextInt(5)));
    }

    private static String text(Instant time) {
        var text = time.toString();
        return text.substring(0, text.length() - 1) + ".000Z";
    }

    /** As it stands on {@code complaints.history}. */
    CloudEvent event(long n) {
        var it = cells(n);
        var about = UUID.nameUUIDFromBytes(it.get(0).getBytes(StandardCharsets.UTF_8))
                .toString();
        var resolved = it.get(4).isEmpty() ? "" : ", \"resolvedAt\": \"" + it.get(4) + "\"";
        var json = "{\"complaintId\": \"" + about + "\", \"version\": 1, \"source\": \"" + source + "\", \"caseId\": \""
                + it.get(0) + "\", \"times\": {\"receivedAt\": \"" + it.get(1) + "\", \"respondedAt\": \"" + it.get(2)
                + "\", \"dueAt\": \"" + it.get(3) + "\"" + resolved + "}, \"verdict\": {\"satisfaction\": " + it.get(11)
                + "}, \"dimensions\": {\"channel\": \"" + it.get(5) + "\", \"category\": \"" + it.get(6)
                + "\", \"severity\": \"" + it.get(7) + "\", \"department\": \"" + it.get(8) + "\", \"product\": \""
                + it.get(9) + "\", \"batch\": \"" + it.get(10) + "\"}}";
        return CloudEventBuilder.v1()
                .withId(about)
                .withType("history.recorded.v1")
                .withSource(URI.create("/bench"))
                .withSubject(about)
                .withData("application/json", json.getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
