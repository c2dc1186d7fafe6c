package dev.redress.analytics.query;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What figures mean and how they are counted, as figure-definitions.yaml has it.
 *
 * @param stories what happens in worked examples, by name
 * @param dimensions that figures can be asked by; those with a column are there for every family that has the column
 * @param figures the families of measures
 */
record Dictionary(Map<String, Story> stories, List<Dimension> dimensions, List<Family> figures) {

    /** What happens. */
    record Story(String en, String zh, Instant asOf, List<Map<String, Object>> events) {}

    /**
     * What figures can be asked by.
     *
     * @param column SQL of its code; null where each family that has it says so itself
     */
    record Dimension(String dimension, String column, String en, String zh) {
        Map<String, String> names() {
            return Map.of("en", en, "zh", zh);
        }
    }

    /**
     * Measures of the same rows.
     *
     * @param rows a table, or a query in brackets
     * @param time column by which a period selects; of a stock, when a row begins to count, until its column ended
     * @param stock whether what is counted is what there is at a moment, and not what happens in a time
     * @param department column with the department that is charged
     * @param attribution which department that is
     * @param dimensions of this family alone, or in another column; by name
     * @param apart dimension whose groups have no sum, so that one is named or all are told apart; null where there is none
     * @param apartCodes query for the codes of that dimension that there are
     * @param counted SQL of how many things a number stands for, where rows are not what is counted; null for the rows
     * @param daily whether what is counted is known by day, and not by hour
     * @param stories of the examples of each measure, in their order
     */
    record Family(
            String family,
            String rows,
            String time,
            boolean stock,
            String department,
            String person,
            String attribution,
            Map<String, String> dimensions,
            String apart,
            String apartCodes,
            String counted,
            boolean daily,
            String population,
            String exclusions,
            String timeBasis,
            List<String> stories,
            List<Measure> measures) {

        Family {
            dimensions = dimensions == null ? Map.of() : dimensions;
            counted = counted == null ? "count(*)" : counted;
        }
    }

    /**
     * One number.
     *
     * @param version 1 where it is not said
     * @param unit s for seconds, ratio, money for the smallest unit of a currency, or 1
     * @param sql an aggregate over the rows of its family
     * @param examples the numbers that come of the stories of its family; null where there is none
     */
    record Measure(
            String measure,
            Integer version,
            String unit,
            String en,
            String zh,
            String formula,
            String sql,
            List<BigDecimal> examples) {

        Measure {
            version = version == null ? 1 : version;
        }

        Map<String, String> names() {
            return Map.of("en", en, "zh", zh);
        }

        boolean isMoney() {
            return unit.equals("money");
        }
    }

    /** A measure and the family that it belongs to. */
    record Named(Family family, Measure measure) {
        /** The dimension whose groups have no sum: sums of money are of one currency each. */
        Optional<String> apart() {
            return Optional.ofNullable(measure.isMoney() ? "currency" : family.apart());
        }
    }

    static Dictionary load() {
        try (var yaml = Dictionary.class.getResourceAsStream("/figure-definitions.yaml")) {
            return YAMLMapper.builder().addModule(new JavaTimeModule()).build().readValue(yaml, Dictionary.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the dictionary of figures cannot be read", e);
        }
    }

    Optional<Named> measure(String name) {
        return figures.stream()
                .flatMap(family -> family.measures().stream().map(it -> new Named(family, it)))
                .filter(it -> it.measure().measure().equals(name))
                .findFirst();
    }

    Optional<Dimension> dimension(String name) {
        return dimensions.stream().filter(it -> it.dimension().equals(name)).findFirst();
    }

    /** All names of measures, in order. */
    TreeSet<String> measures() {
        var all = new TreeSet<String>();
        figures.forEach(family -> family.measures().forEach(it -> all.add(it.measure())));
        return all;
    }

    /** All names of dimensions, in order. */
    TreeSet<String> dimensionNames() {
        var all = new TreeSet<String>();
        dimensions.forEach(it -> all.add(it.dimension()));
        return all;
    }

    List<Definition> definitions(FamilyColumns columns) {
        return figures.stream()
                .flatMap(family -> family.measures().stream().map(it -> definition(family, it, columns)))
                .toList();
    }

    private Definition definition(Family family, Measure it, FamilyColumns columns) {
        return new Definition(
                it.measure(),
                it.version(),
                family.family(),
                it.names(),
                it.unit(),
                it.formula(),
                family.population(),
                family.exclusions(),
                family.timeBasis(),
                family.attribution(),
                columns.dimensions(family),
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
