package dev.redress.analytics;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class RebuildIT {
    private static final Instant T0 = Instant.parse("2010-01-01T00:00:00Z");
    private static final List<String> FIGURES = Stream.of(
                    "response-time",
                    "resolution-time?cycles=first",
                    "resolution-time?cycles=all",
                    "volume",
                    "sla",
                    "followups",
                    "reviews")
            .flatMap(figure ->
                    groupings(figure).map(by -> "/figures/" + figure + (figure.contains("?") ? "&" : "?") + "by=" + by))
            .toList();

    @TempDir
    Path dir;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = dir.resolve("analytics.duckdb");
    }

    @Test
    void givesTheSameFiguresAfterARestartAndAfterItsFileWasDeleted() throws IOException {
        List<JsonNode> before;
        try (var service = Service.start(file)) {
            service.tellAll(stories(new Random(5), 300));
            service.hearAll();
            before = figures(service);
        }
        assertThat(before.get(0).at("/total/count").intValue()).isGreaterThan(100);
        assertThat(before)
                .noneMatch(it -> it.at("/total/planned").asInt(1) == 0
                        || it.at("/total/completed").asInt(1) == 0);

        try (var service = Service.start(file)) {
            service.hearAll();
            assertThat(figures(service)).as("after a restart").isEqualTo(before);
        }

        FileSystemUtils.deleteRecursively(dir);
        try (var service = Service.start(file)) {
            service.hearAll();
            assertThat(figures(service)).as("after its file was deleted").isEqualTo(before);

            assertThat(rebuilt(service, false).at("/agree").booleanValue()).isTrue();
            service.tellAll(stories(new Random(6), 20));
            var swapped = rebuilt(service, true);
            service.hearAll();
            assertThat(swapped.at("/tables").findValuesAsText("table")).contains("case_rows", "clock_rows");
            assertThat(swapped.at("/swapped").booleanValue()).isTrue();
            assertThat(number(service.get("/figures?measures=volume&from=2010-01-01&to=2010-02-01")))
                    .isEqualTo(320);
            assertThat(rebuilt(service, false).at("/agree").booleanValue())
                    .as("what came while the files changed places is there once")
                    .isTrue();
        }
    }

    @Test
    void endsWithTheServiceWhileItIsUnderWay() {
        try (var service = Service.start(file)) {
            // As in the other test, which so counts them once.
            service.tellAll(stories(new Random(5), 300));
            service.hearAll();
            assertThat(service.post("/figures/rebuild?swap=true", "ops", "").statusCode())
                    .isEqualTo(202);
        }

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("rebuild");
        try (var service = Service.start(file)) {
            service.hearAll();
            assertThat(rebuilt(service, false).at("/agree").booleanValue()).isTrue();
        }
    }

    private static double number(JsonNode answer) {
        return answer.at("/total/values/volume").asDouble();
    }

    private static JsonNode rebuilt(Service service, boolean swap) {
        assertThat(service.post("/figures/rebuild?swap=" + swap, "ops", "").statusCode())
                .isEqualTo(202);
        var drift = await().until(
                        () -> service.get("/figures/drift"),
                        it -> !it.at("/state").textValue().equals("RUNNING"));
        assertThat(drift.at("/state").textValue()).as(drift.toString()).isEqualTo("DONE");
        return drift;
    }

    private static Stream<String> groupings(String figure) {
        return figure.equals("reviews")
                ? Stream.of("none", "department", "severity")
                : Stream.of("none", "department", "category", "channel", "severity");
    }

    private static List<JsonNode> figures(Service service) {
        return FIGURES.stream()
                .map(service::get)
                .<JsonNode>map(answer -> ((ObjectNode) answer).without("asOf"))
                .toList();
    }

    private static Stream<Story.Line> stories(Random random, int howMany) {
        return IntStream.range(0, howMany).boxed().flatMap(n -> {
            var story = new Story(new UUID(random.nextLong(), random.nextLong()));
            var now = T0.plusSeconds(random.nextInt(1_000_000));
            story.received(List.of("PHONE", "WEB", "EMAIL").get(random.nextInt(3)), now);
            if (random.nextInt(10) > 0) {
                story.triaged("BILLING", "S" + (1 + random.nextInt(4)), "D-" + random.nextInt(7), now);
            }
            for (var step = random.nextInt(6); step > 0; step--) {
                now = now.plus(Duration.ofMillis(random.nextInt(100_000_000)));
                story.timed("RESOLUTION", n % 3 > 0, Duration.ofMinutes(n), now);
                switch (step) {
                    case 5 -> story.contacted(random.nextBoolean(), now);
                    case 4 -> story.contacted(true, now);
                    case 3 -> story.resolved(now);
                    case 2 -> story.reopened(now);
                    default -> story.rejected(now);
                }
            }
            story.planned(now);
            if (n % 5 > 0) {
                story.attempted("NO_ANSWER", now).surveyed(n % 7 == 0 ? "NO" : "YES", 1 + n % 5, "D-" + n % 7, now);
            }
            if (n % 3 == 0) {
                story.praised(now).reviewed("D-" + n % 7, 100 + n % 7, 1 + n % 5, 1 + n % 4, now);
            }
            return story.lines().stream();
        });
    }
}
