package dev.redress.analytics.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.analytics.facts.DuckFile;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.ingest.Ingest;
import dev.redress.chassis.events.WireFormat;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** The dictionary says what the figures do. */
class DefinitionsTest {
    private static final ObjectMapper JSON = WireFormat.mapper();

    @TempDir
    static Path dir;

    /** Families share stories, and a file is opened for longer than it is asked. */
    private static final Map<String, FactFile> FILES = new HashMap<>();

    @AfterAll
    static void close() {
        FILES.values().forEach(FactFile::close);
        FILES.clear();
    }

    private static FactFile file(String story, Dictionary.Story its) {
        return FILES.computeIfAbsent(story, name -> {
            var file = new FactFile(new DuckFile(dir.resolve(name), DataSize.ofMegabytes(64), 2), 2);
            Ingest.into(file).take(records(its.events()), false);
            file.derive(() -> true);
            return file;
        });
    }

    static Stream<Arguments> families() {
        return Dictionary.load().figures().stream()
                .flatMap(family -> Stream.of(0, 1)
                        .map(it -> Arguments.of(
                                family.family(), family, family.stories().get(it), it)));
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("families")
    void comesOutAsItsExamplesSay(String name, Dictionary.Family family, String story, int place) {
        var its = Dictionary.load().stories().get(story);
        var names = family.measures().stream().map(Dictionary.Measure::measure).toList();
        var answer = Asking.of(file(story, its), its.asOf()).total(Asking.always(names));

        for (var measure : family.measures()) {
            var example = measure.examples().get(place);
            if (example == null) {
                assertThat(answer).as(measure.measure()).doesNotContainKey(measure.measure());
            } else {
                assertThat(answer.getOrDefault(measure.measure(), Double.NaN))
                        .as(measure.measure())
                        .isCloseTo(example.doubleValue(), within(1e-8));
            }
        }
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
                    var subject = new UUID(7, complaint.charAt(0)).toString();
                    data.put("complaintId", subject);
                    data.put("version", versions.merge(topic + complaint, 1, Integer::sum));
                    var time = data.entrySet().stream()
                            .filter(each -> each.getKey().endsWith("At")
                                    && !each.getKey().equals("dueAt"))
                            .map(each -> Instant.parse((String) each.getValue()))
                            .findFirst()
                            .orElseThrow();
                    return Ingest.record(topic, offset.merge(topic, 1L, Long::sum), subject, type, time, json(data));
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
        try (var file = new FactFile(new DuckFile(dir.resolve("facts"), DataSize.ofMegabytes(64), 2), 2)) {
            var dictionary = Dictionary.load();
            var all = dictionary.definitions(file.answer(it -> new FamilyColumns(dictionary, it)));

            assertThat(all).extracting(Definition::measure).doesNotHaveDuplicates();
            assertThat(all).allSatisfy(it -> {
                assertThat(it.names()).containsKeys("zh", "en");
                assertThat(it.names().values()).doesNotContainNull();
                assertThat(List.of(it.unit(), it.formula(), it.population(), it.exclusions(), it.timeBasis()))
                        .allSatisfy(text -> assertThat(text).isNotBlank());
                assertThat(it.version()).isPositive();
                assertThat(it.examples()).hasSize(2);
                assertThat(it.dimensions()).contains("department");
            });
        }
    }
}
