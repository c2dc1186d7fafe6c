package dev.redress.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.testing.contract.Contract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Records of a city's service requests, with statistics that are not ours: a small invented set that can be checked by hand,
 * and public records, with what others calculated from them, where they lie beside the repository.
 */
class ServiceRequestsIT {
    private static final String PUBLIC = "nyc311_2026_08_dev";

    /** The statistics are in hours to six decimals, that is to 1.8 milliseconds either way; ours to half a millisecond. */
    private static final Offset<Double> ROUNDING = Offset.offset(0.0024);

    private final Path root =
            Contract.published().folder().toAbsolutePath().resolve("../..").normalize();

    @TempDir
    Path dir;

    @Test
    void findsTheFiguresThatCanBeCheckedByHand() throws IOException {
        findsTheFigures(
                root.resolve("analytics-service/src/test/resources/requests/invented.csv"), "2019-08-01", "2019-10-01");
    }

    @Test
    void findsTheFiguresThatOthersCalculated() throws IOException {
        var csv = root.resolveSibling("shared").resolve("data").resolve(PUBLIC + ".csv");
        assumeTrue(Files.exists(csv), "skipped: there is no ../shared/data/" + PUBLIC + ".csv beside the repository");
        findsTheFigures(csv, "2026-07-31", "2026-10-01");
    }

    /** The sets share the topics, and are told apart by their period. */
    private void findsTheFigures(Path csv, String from, String to) throws IOException {
        var name = csv.getFileName().toString().replace(".csv", "");
        var expected = Service.json(Files.readString(csv.resolveSibling(name + ".stats.json")))
                .at("/stats/resolution");

        try (var service = Service.start(dir.resolve("analytics.duckdb"))) {
            try (var rows = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(Files.newBufferedReader(csv))) {
                service.tellAll(rows.stream().flatMap(it -> events(name, it)));
            }
            service.hearAll();

            var period = "&from=" + from + "&to=" + to + "&zone=UTC";
            var volume = service.get("/figures/volume?by=channel" + period);
            assertThat(volume.at("/total/count").longValue())
                    .isEqualTo(expected.get("rows").longValue());
            var figure = service.get("/figures/resolution-time?by=channel" + period);
            assertThat(figure.at("/total/negative").longValue())
                    .isEqualTo(expected.get("negative_duration").longValue());
            agrees(figure.get("total"), expected.get("all_nonnegative"));
            var channels = expected.at("/by/channel");
            assertThat(channels).hasSizeGreaterThan(2);
            for (var channel : channels) {
                var code = channel.get("value").textValue();
                assertThat(group(volume, code).get("count").longValue())
                        .as(code)
                        .isEqualTo(channel.get("rows").longValue());
                agrees(group(figure, code), channel);
            }
        }
    }

    private static void agrees(JsonNode ours, JsonNode theirs) {
        assertThat(ours.get("count").longValue())
                .as(ours.toString())
                .isEqualTo(theirs.get("count").longValue());
        agrees(ours, "meanSeconds", theirs, "mean_h");
        agrees(ours, "medianSeconds", theirs, "median_h");
        agrees(ours, "p90Seconds", theirs, "p90_h");
        agrees(ours, "p95Seconds", theirs, "p95_h");
    }

    private static void agrees(JsonNode ours, String name, JsonNode theirs, String itsName) {
        assertThat(ours.get(name).doubleValue())
                .as(name + " of " + ours)
                .isCloseTo(theirs.get(itsName).doubleValue() * 3600, ROUNDING);
    }

    private static JsonNode group(JsonNode figure, String code) {
        for (var group : figure.get("groups")) {
            if (group.get("code").textValue().equals(code)) {
                return group;
            }
        }
        throw new AssertionError("no group " + code + " in " + figure);
    }

    private static Stream<Story.Line> events(String set, CSVRecord row) {
        var key = set + row.get("unique_key");
        var story = new Story(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
        story.received(row.get("open_data_channel_type"), time(row.get("created_date")));
        if (!row.get("closed_date").isEmpty()) {
            story.resolved(time(row.get("closed_date")));
        }
        return story.lines().stream();
    }

    private static Instant time(String local) {
        return LocalDateTime.parse(local).toInstant(ZoneOffset.UTC);
    }
}
