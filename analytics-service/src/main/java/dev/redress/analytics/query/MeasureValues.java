package dev.redress.analytics.query;

import dev.redress.analytics.query.FigureAnswer.Code;
import dev.redress.analytics.query.FigureAnswer.Measured;
import dev.redress.analytics.query.FigureRequest.PeriodRequest;
import dev.redress.chassis.web.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Values of measures, for who judges by them. */
public final class MeasureValues {
    private final QuestionReader questions;
    private final FigureQueries queries;

    MeasureValues(QuestionReader questions, FigureQueries queries) {
        this.questions = questions;
        this.queries = queries;
    }

    /**
     * The values of one code.
     *
     * @param values by measure; one that has nothing to be taken over is absent
     */
    public record OfCode(Code code, Map<String, Double> values) {}

    /**
     * Makes sure that these are measures that can be asked so, and that each has one number then.
     *
     * @throws Problem with the nearest names of those that are not known
     */
    public List<Measured> check(List<String> measures, List<String> by, Map<String, String> where) {
        var question = questions.read(request(measures, by, where, null));
        for (var it : question.by()) {
            if (!by.contains(it)) {
                throw Problem.invalid("where", "required", "must name one " + it + ", for their numbers have no sum");
            }
        }
        return question.measures().stream().map(FigureQueries::measured).toList();
    }

    /** The one number of a measure; empty where it has nothing to be taken over. */
    public OptionalDouble of(String measure, Map<String, String> where, PeriodRequest period) {
        var value = all(List.of(measure), where, period).get(measure);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Several measures at one look; one that has nothing to be taken over is absent. */
    public Map<String, Double> all(List<String> measures, Map<String, String> where, PeriodRequest period) {
        var request = request(measures, List.of(), where, period);
        return queries.ask(questions.read(request), SmallGroups.SHOWN).total().values();
    }

    /** The numbers of each code of a dimension, in their order. */
    public List<OfCode> by(String dimension, List<String> measures, PeriodRequest period) {
        var request = request(measures, List.of(dimension), Map.of(), period);
        return queries.ask(questions.read(request), SmallGroups.SHOWN).groups().stream()
                .map(it -> new OfCode(it.codes().get(dimension), new LinkedHashMap<>(it.values())))
                .toList();
    }

    private static FigureRequest request(
            List<String> measures, List<String> by, Map<String, String> where, PeriodRequest period) {
        var conditions = new TreeMap<String, List<String>>();
        where.forEach((dimension, code) -> conditions.put(dimension, List.of(code)));
        return new FigureRequest(measures, by, conditions, period, null, null);
    }
}
