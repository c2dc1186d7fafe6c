package dev.redress.analytics;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Two months of complaints up to a moment, the same each time: something of all that the dashboard shows. */
final class DashboardStories {
    private static final List<String> DEPARTMENTS = List.of("REPAIRS-D", "DELIVERY-D", "BILLING-D", "SALES-D");
    private static final List<String> CHANNELS = List.of("PHONE", "PHONE", "WEB", "APP", "EMAIL", "VISIT");
    private static final List<String> CATEGORIES =
            List.of("DELIVERY", "PRODUCT_QUALITY", "SERVICE_ATTITUDE", "BILLING", "EQUIPMENT");
    private static final List<String> CAUSES = List.of(
            "LOGISTICS",
            "LOGISTICS",
            "LOGISTICS",
            "LOGISTICS",
            "SERVICE_PROCESS",
            "SERVICE_PROCESS",
            "PRODUCT_QUALITY",
            "SUPPLIER",
            "STAFF_TRAINING",
            "NO_FAULT");
    private static final int DAYS = 62;

    private final Instant now;
    private final Random random = new Random(7);

    private DashboardStories(Instant now) {
        this.now = now;
    }

    static Stream<Story.Line> departments() {
        return Stream.of(
                Story.department("REPAIRS-D", 1, "维修部", "Repairs"),
                Story.department("DELIVERY-D", 1, "配送部", "Delivery"),
                Story.department("BILLING-D", 1, "账务部", "Billing"),
                Story.department("SALES-D", 1, "销售部", "Sales"));
    }

    /** @param many how many complaints */
    static Stream<Story.Line> until(Instant now, int many) {
        var stories = new DashboardStories(now.truncatedTo(ChronoUnit.MILLIS));
        return IntStream.range(0, many).boxed().flatMap(it -> stories.next().lines().stream());
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private boolean in(int percent) {
        return random.nextInt(100) < percent;
    }

    private Instant daytime() {
        var day = now.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(random.nextInt(DAYS)));
        var hour = 1 + (int) Math.abs(random.nextGaussian() * 3 + 3) % 12;
        var at = day.plus(Duration.ofHours(hour)).plus(Duration.ofMinutes(random.nextInt(60)));
        return at.isBefore(now) ? at : now.minus(Duration.ofMinutes(random.nextInt(60) + 1));
    }

    private Story next() {
        var received = daytime();
        var department = any(DEPARTMENTS);
        var slow = department.equals("DELIVERY-D");
        var story = Story.any()
                .received(any(CHANNELS), received)
                .triaged(any(CATEGORIES), "S" + (1 + random.nextInt(4)), department, received.plusSeconds(1));
        var response = Duration.ofMinutes((long) (20 + Math.exp(random.nextGaussian() * 1.1 + (slow ? 5.2 : 4.3))));
        var responded = received.plus(response);
        if (responded.isAfter(now)) {
            return story;
        }
        var soon = response.compareTo(Duration.ofHours(4)) < 0;
        story.contacted(true, responded)
                .timed(
                        "FIRST_RESPONSE",
                        soon,
                        soon ? response : Duration.ofHours(4),
                        soon ? responded : received.plus(Duration.ofHours(4)));
        var took = Duration.ofHours((long) (2 + Math.exp(random.nextGaussian() * 0.9 + (slow ? 4.1 : 3.4))));
        var ended = received.plus(took);
        if (ended.isAfter(now)) {
            return story;
        }
        if (in(80)) {
            story.caused(any(CAUSES), department, responded.plusSeconds(60));
        }
        var inTime = took.compareTo(Duration.ofDays(3)) < 0;
        story.timed(
                "RESOLUTION",
                inTime,
                inTime ? took : Duration.ofDays(3),
                inTime ? ended : received.plus(Duration.ofDays(3)));
        story.resolved(in(71), ended).planned(ended);
        var asked = ended.plus(Duration.ofDays(2));
        if (asked.isAfter(now)) {
            return story;
        }
        if (in(74)) {
            var content = in(86);
            story.surveyed(content ? "YES" : "NO", content ? 4 + random.nextInt(2) : 2, department, asked);
            return content ? story.closed("SATISFIED", asked) : story.reopened(asked);
        }
        return in(60) ? story.closed("UNREACHABLE", asked) : story;
    }
}
