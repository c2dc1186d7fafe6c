package dev.redress.analytics.figures;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The dictionary of what figures mean, as figure-definitions.yaml has it.
 *
 * @param stories what happens in worked examples, by name
 */
record Definitions(Map<String, Story> stories, List<Family> figures) {

    /** What happens. */
    record Story(String en, String zh, Instant asOf, List<Map<String, Object>> events) {}

    /**
     * The measures of one figure under the same parameters.
     *
     * @param stories of the examples of each measure, in their order
     */
    record Family(
            String figure,
            String parameters,
            String population,
            String exclusions,
            String timeBasis,
            List<String> stories,
            List<Measure> measures) {}

    /**
     * One number.
     *
     * @param version 1 where it is not said
     * @param examples the numbers that come of the stories of its family
     */
    record Measure(
            String measure,
            Integer version,
            String value,
            String unit,
            String en,
            String zh,
            String formula,
            List<BigDecimal> examples) {}

    static Definitions load() {
        try (var yaml = Definitions.class.getResourceAsStream("/figure-definitions.yaml")) {
            return YAMLMapper.builder().addModule(new JavaTimeModule()).build().readValue(yaml, Definitions.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the dictionary of figures cannot be read", e);
        }
    }

    List<Definition> all() {
        return figures.stream()
                .flatMap(family -> family.measures().stream().map(it -> definition(family, it)))
                .toList();
    }

    private Definition definition(Family family, Measure it) {
        return new Definition(
                it.measure(),
                it.version() == null ? 1 : it.version(),
                family.figure(),
                family.parameters(),
                it.value(),
                Map.of("en", it.en(), "zh", it.zh()),
                it.unit(),
                it.formula(),
                family.population(),
                family.exclusions(),
                family.timeBasis(),
                examples(family, it));
    }

    private List<Definition.Example> examples(Family family, Measure it) {
        var all = new ArrayList<Definition.Example>();
        for (var i = 0; i < family.stories().size(); i++) {
            var story = stories.get(family.stories().get(i));
            all.add(new Definition.Example(
                    Map.of("en", story.en(), "zh", story.zh()),
                    story.asOf(),
                    story.events(),
                    it.examples().get(i)));
        }
        return all;
    }
}
