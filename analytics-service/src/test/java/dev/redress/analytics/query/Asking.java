package dev.redress.analytics.query;

import dev.redress.analytics.domain.Period;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.figures.PeriodReader;
import dev.redress.analytics.figures.Watermarks;
import dev.redress.analytics.ingest.Progress;
import dev.redress.chassis.bounds.Bounds;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Questions as the service answers them, asked of a file at a moment that a test says. */
public final class Asking {
    private static final int DISSATISFIED_AT = 2;
    private static final Instant EARLIEST = Instant.parse("2001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2030-01-01T00:00:00Z");

    private final Dictionary dictionary;
    private final QuestionReader questions;
    private final FigureQueries queries;

    private Asking(Dictionary dictionary, QuestionReader questions, FigureQueries queries) {
        this.dictionary = dictionary;
        this.questions = questions;
        this.queries = queries;
    }

    public static Asking of(FactFile file, Instant asOf) {
        var clock = Clock.fixed(asOf, ZoneOffset.UTC);
        var dictionary = Dictionary.load();
        var columns = file.answer(it -> new FamilyColumns(dictionary, it));
        var watermarks = new Watermarks(new Progress(new SimpleMeterRegistry()));
        return new Asking(
                dictionary,
                new QuestionReader(
                        dictionary,
                        columns,
                        new PeriodReader(ZoneOffset.UTC, Bounds.defaults(clock)),
                        DISSATISFIED_AT,
                        clock),
                new FigureQueries(file, columns, CodeNames.load(), watermarks));
    }

    /** Of all that there is. */
    public static FigureRequest always(List<String> measures) {
        return new FigureRequest(measures, List.of(), Map.of(), null, null, null);
    }

    /** Of a period, as far as it has a beginning and an end within the years that questions may name. */
    public static FigureRequest within(
            List<String> measures, List<String> by, Map<String, List<String>> where, Period period) {
        return new FigureRequest(
                measures,
                by,
                where,
                new FigureRequest.PeriodRequest(named(period.from()), named(period.to()), null, "UTC"),
                null,
                null);
    }

    private static String named(Instant it) {
        return it.isBefore(EARLIEST) || it.isAfter(LATEST) ? null : it.toString();
    }

    public FigureAnswer ask(FigureRequest request) {
        return queries.ask(questions.read(request), SmallGroups.SHOWN);
    }

    /** Every measure of the dictionary, by department or by the dimension that it has no sum over. */
    public Map<String, FigureAnswer> everything() {
        return dictionary.measures().stream().collect(Collectors.toMap(it -> it, it -> {
            var by = dictionary.measure(it).orElseThrow().apart().orElse("department");
            return ask(new FigureRequest(List.of(it), List.of(by), Map.of(), null, null, null));
        }));
    }

    /** The numbers of all groups together; of what has no sum, those of the only group. */
    public Map<String, Double> total(FigureRequest request) {
        var answer = ask(request);
        var values = new TreeMap<>(answer.total().values());
        if (!answer.by().isEmpty() && answer.groups().size() == 1) {
            values.putAll(answer.groups().get(0).values());
        }
        return values;
    }
}
