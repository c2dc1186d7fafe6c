package dev.redress.analytics.query;

import dev.redress.analytics.figures.PeriodReader;
import dev.redress.analytics.query.FigureRequest.PeriodRequest;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a question; names that it does not know it answers with the nearest that it does, all of them at once. */
final class QuestionReader {
    private static final Duration WITHIN = Duration.ofHours(4);

    private final Dictionary dictionary;
    private final FamilyColumns columns;
    private final PeriodReader periods;
    private final int dissatisfiedAt;
    private final Clock clock;

    /** @param dissatisfiedAt up to which mark a customer counts as dissatisfied */
    QuestionReader(
            Dictionary dictionary, FamilyColumns columns, PeriodReader periods, int dissatisfiedAt, Clock clock) {
        this.dictionary = dictionary;
        this.columns = columns;
        this.periods = periods;
        this.dissatisfiedAt = dissatisfiedAt;
        this.clock = clock;
    }

    /** What the fields are called that something may be wrong with. */
    enum Form {
        BODY("where.", "period."),
        PARAMETERS("", "");

        private final String where;
        private final String period;

        Form(String where, String period) {
            this.where = where;
            this.period = period;
        }
    }

    FigureQuestion read(FigureRequest request) {
        return read(request, Form.BODY, List.of());
    }

    /** @param asOf until when what came due counts as late */
    FigureQuestion read(FigureRequest request, Instant asOf) {
        return read(request, Form.BODY, List.of(), asOf);
    }

    /** @param before what is wrong already */
    FigureQuestion read(FigureRequest request, Form form, List<FieldProblem> before) {
        return read(request, form, before, clock.instant());
    }

    private FigureQuestion read(FigureRequest request, Form form, List<FieldProblem> before, Instant asOf) {
        var errors = new ArrayList<>(before);
        var measures = measures(request, errors);
        var by = new ArrayList<>(new LinkedHashSet<>(Objects.requireNonNullElse(request.by(), List.of())));
        by.forEach(it -> requireDimension("by", it, measures, errors));
        var where = new TreeMap<>(Objects.requireNonNullElse(request.where(), Map.of()));
        where.keySet().forEach(it -> requireDimension(form.where + it, it, measures, errors));
        tellApart(measures, by, where);
        var asked = Objects.requireNonNullElse(request.period(), new PeriodRequest(null, null, null, null));
        var period = periods.read(asked.from(), asked.to(), asked.zone(), form.period, errors);
        var grain = named(
                        form.period + "grain",
                        asked.grain(),
                        Grain::named,
                        Set.of("hour", "day", "week", "month", "quarter", "year"),
                        errors)
                .orElse(Grain.NONE);
        if (grain == Grain.HOUR && measures.stream().anyMatch(it -> it.family().daily())) {
            errors.add(new FieldProblem(form.period + "grain", "not-available", "what is told by day has no hours"));
        }
        var compare = named(
                        "compare",
                        request.compare(),
                        Comparison::named,
                        Set.of("none", "previous", "last-year"),
                        errors)
                .orElse(Comparison.NONE);
        if (compare != Comparison.NONE
                && (period.beginning().isEmpty() || period.end().isEmpty())) {
            errors.add(new FieldProblem(
                    form.period + "from", "required", "is needed, and to, for there is something to compare it with"));
        }
        var within = Objects.requireNonNullElse(request.within(), WITHIN);
        periods.bounds().fault(within).ifPresent(it -> errors.add(new FieldProblem("within", "out-of-range", it)));
        Problem.requireNone(errors);
        return new FigureQuestion(measures, by, where, period, grain, compare, within, asOf, dissatisfiedAt);
    }

    private List<Dictionary.Named> measures(FigureRequest request, List<FieldProblem> errors) {
        var found = new LinkedHashMap<String, Dictionary.Named>();
        if (request.measures().isEmpty()) {
            errors.add(new FieldProblem("measures", "required", "must name at least one measure"));
        }
        for (var name : request.measures()) {
            dictionary
                    .measure(name)
                    .ifPresentOrElse(
                            it -> found.put(name, it),
                            () -> errors.add(Nearest.unknown("measures", name, dictionary.measures())));
        }
        return List.copyOf(found.values());
    }

    /** What has no sum, such as money of several currencies, is asked by what tells it apart. */
    private static void tellApart(List<Dictionary.Named> measures, List<String> by, Map<String, List<String>> where) {
        measures.stream().flatMap(it -> it.apart().stream()).distinct().forEach(it -> {
            var one = where.getOrDefault(it, List.of()).size() == 1;
            if (!one && !by.contains(it)) {
                by.add(it);
            }
        });
    }

    private void requireDimension(
            String field, String name, List<Dictionary.Named> measures, List<FieldProblem> errors) {
        if (dictionary.dimension(name).isEmpty()) {
            errors.add(Nearest.unknown(field, name, dictionary.dimensionNames()));
            return;
        }
        measures.stream()
                .filter(it -> columns.column(it.family(), name).isEmpty())
                .findFirst()
                .ifPresent(it -> errors.add(new FieldProblem(
                        field,
                        "not-available",
                        "%s cannot be asked by %s; it has %s"
                                .formatted(
                                        it.measure().measure(),
                                        name,
                                        String.join(", ", columns.dimensions(it.family()))))));
    }

    /** Finds what a name stands for. */
    private interface Finder<T> {
        Optional<T> find(String name);
    }

    private static <T> Optional<T> named(
            String field, String name, Finder<T> finder, Set<String> known, List<FieldProblem> errors) {
        if (name == null) {
            return Optional.empty();
        }
        var found = finder.find(name);
        if (found.isEmpty()) {
            errors.add(Nearest.unknown(field, name, known));
        }
        return found;
    }
}
