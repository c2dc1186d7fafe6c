package dev.redress.analytics.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.analytics.domain.Dimension;
import dev.redress.analytics.domain.Metric;
import dev.redress.analytics.domain.Period;
import dev.redress.analytics.facts.DuckFile;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.figures.Figures.Durations;
import dev.redress.analytics.ingest.Ingest;
import dev.redress.analytics.ingest.Progress;
import dev.redress.chassis.events.WireFormat;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** The dictionary says what the figures do. */
class DefinitionsTest {
    private static final ObjectMapper JSON = WireFormat.mapper();
    private static final int DISSATISFIED_AT = 2;
    private static final Period ALWAYS =
            new Period(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path dir;

    static Stream<Arguments> families() {
        var all = Definitions.load();
        return all.figures().stream()
                .flatMap(family -> Stream.of(0, 1)
                        .map(it -> Arguments.of(
                                family.figure() + " " + family.parameters(),
                                family,
                                family.stories().get(it),
                                it)));
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("families")
    void comesOutAsItsExamplesSay(String name, Definitions.Family family, String story, int place) {
        var its = Definitions.load().stories().get(story);
        try (var file = new FactFile(new DuckFile(dir.resolve("facts"), DataSize.ofMegabytes(64), 2), 2)) {
            Ingest.into(file).take(records(its.events()), false);
            var figures =
                    new Figures(file, new Progress(new SimpleMeterRegistry()), Clock.fixed(its.asOf(), ZoneOffset.UTC));
            var answer = JSON.<JsonNode>valueToTree(answer(figures, family));

            for (var measure : family.measures()) {
                assertThat(answer.at(measure.value()).asDouble(Double.NaN))
                        .as(measure.measure())
                        .isCloseTo(measure.examples().get(place).doubleValue(), within(1e-9));
            }
        }
    }

    private static Object answer(Figures figures, Definitions.Family family) {
        return switch (family.figure()) {
            case "volume" -> figures.volume(Dimension.NONE, ALWAYS);
            case "response-time" -> figures.durations(Durations.RESPONSE, Dimension.NONE, ALWAYS);
            case "resolution-time" ->
                figures.durations(
                        family.parameters().equals("cycles=all")
                                ? Durations.EVERY_RESOLUTION
                                : Durations.FIRST_RESOLUTION,
                        Dimension.NONE,
                        ALWAYS);
            case "sla" ->
                figures.sla(
                        List.of(Metric.valueOf(family.parameters().substring("metric=".length()))),
                        TakeOver.INCLUDE,
                        Dimension.NONE,
                        ALWAYS);
            case "followups" -> figures.followups(Dimension.NONE, ALWAYS, DISSATISFIED_AT);
            default -> throw new AssertionError("nothing asks for " + family.figure());
        };
    }

    private static List<ConsumerRecord<String, byte[]>> records(List<Map<String, Object>> events) {
        var versions = new HashMap<String, Integer>();
        var offset = new HashMap<String, Long>();
        return events.stream()
                .map(it -> {
                    var data = new HashMap<>(it);
                    var complaint = (String) data.remove("complaint");
                    var topic = "complaints." + data.remove("topic");
                    var type = (String) data.remove("type");
                    data.put("complaintId", new UUID(7, complaint.charAt(0)).toString());
                    data.put("version", versions.merge(topic + complaint, 1, Integer::sum));
                    var time = data.entrySet().stream()
                            .filter(each -> each.getKey().endsWith("At")
                                    && !each.getKey().equals("dueAt"))
                            .map(each -> Instant.parse((String) each.getValue()))
                            .findFirst()
                            .orElseThrow();
                    return Ingest.record(topic, offset.merge(topic, 1L, Long::sum), type, time, json(data));
                })
                .toList();
    }

    private static String json(Map<String, Object> data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void saysAllOfEachMeasureOnce() {
        var all = Definitions.load().all();

        assertThat(all).extracting(Definition::measure).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(it -> {
            assertThat(it.names()).containsKeys("zh", "en");
            assertThat(it.names().values()).doesNotContainNull();
            assertThat(List.of(it.unit(), it.formula(), it.population(), it.exclusions(), it.timeBasis()))
                    .allSatisfy(text -> assertThat(text).isNotBlank());
            assertThat(it.version()).isPositive();
            assertThat(it.examples()).hasSize(2);
        });
    }
}
