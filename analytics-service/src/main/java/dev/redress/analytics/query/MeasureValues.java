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
import org.springframework.security.core.Authentication;

/** Values of measures, for who judges by them. */
public final class MeasureValues {
    private final QuestionReader questions;
    private final FigureQueries queries;
    private final Reader reader;

    MeasureValues(QuestionReader questions, FigureQueries queries, Reader reader) {
        this.questions = questions;
        this.queries = queries;
        this.reader = reader;
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
        return number(all(List.of(measure), where, period).get(measure));
    }

    /** The same, of what this person may see. */
    public OptionalDouble of(String measure, Map<String, String> where, PeriodRequest period, Authentication who) {
        var request = reader.scoped(request(List.of(measure), List.of(), where, period), who);
        return number(total(request).get(measure));
    }

    /** Several measures at one look; one that has nothing to be taken over is absent. */
    public Map<String, Double> all(List<String> measures, Map<String, String> where, PeriodRequest period) {
        return total(request(measures, List.of(), where, period));
    }

    private Map<String, Double> total(FigureRequest request) {
        return queries.ask(questions.read(request), SmallGroups.SHOWN).total().values();
    }

    private static OptionalDouble number(Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The numbers of each code of a dimension, in their order, as far as this person may see them. */
    public List<OfCode> by(String dimension, List<String> measures, PeriodRequest period, Authentication who) {
        var request = reader.scoped(request(measures, List.of(dimension), Map.of(), period), who);
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
