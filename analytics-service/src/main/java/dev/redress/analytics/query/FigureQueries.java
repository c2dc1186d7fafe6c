package dev.redress.analytics.query;

import dev.redress.analytics.domain.Period;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.figures.PeriodAnswer;
import dev.redress.analytics.figures.Watermarks;
import dev.redress.analytics.query.Dictionary.Family;
import dev.redress.analytics.query.Dictionary.Named;
import dev.redress.analytics.query.FigureAnswer.Code;
import dev.redress.analytics.query.FigureAnswer.Group;
import dev.redress.analytics.query.FigureAnswer.Measured;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers questions: asks each family of measures once for the period and once for the one that it is compared with. */
final class FigureQueries {
    private static final int GROUPS = 50_000;

    private final FactFile facts;
    private final FamilyColumns columns;
    private final CodeNames names;
    private final Watermarks watermarks;

    FigureQueries(FactFile facts, FamilyColumns columns, CodeNames names, Watermarks watermarks) {
        this.facts = facts;
        this.columns = columns;
        this.names = names;
        this.watermarks = watermarks;
    }

    /** What is known of one group while its measures come together. */
    private static final class Gathered {
        private final Map<String, Double> values = new HashMap<>();
        private final Map<String, Double> compared = new HashMap<>();
        private long fewest = Long.MAX_VALUE;
    }

    /** @param privacy how many must stand behind a number */
    FigureAnswer ask(FigureQuestion question, SmallGroups privacy) {
        return facts.answer(connection -> ask(connection, question, privacy));
    }

    /**
     * Several questions at one look at the file, so that their answers go together.
     *
     * @param privacy how many must stand behind a number
     */
    List<FigureAnswer> ask(List<FigureQuestion> questions, SmallGroups privacy) {
        return facts.answer(connection -> {
            var answers = new ArrayList<FigureAnswer>();
            for (var it : questions) {
                answers.add(ask(connection, it, privacy));
            }
            return answers;
        });
    }

    private FigureAnswer ask(Connection connection, FigureQuestion question, SmallGroups privacy) throws SQLException {
        requireKnown(connection, question);
        var groups = new TreeMap<List<String>, Gathered>(FigureQueries::inOrder);
        for (var family : question.families()) {
            gather(connection, family, question, question.period(), Comparison.NOWHERE, groups);
        }
        if (question.compare() == Comparison.NONE) {
            return answer(connection, question, groups, null, privacy);
        }
        var shift = question.compare().shift(question.period());
        var before = Comparison.before(question.period(), shift);
        for (var family : question.families()) {
            gather(connection, family, question, before, shift, groups);
        }
        return answer(connection, question, groups, PeriodAnswer.of(before), privacy);
    }

    /** A code that is mistyped would be answered with nothing, where people give the codes themselves. */
    private static void requireKnown(Connection connection, FigureQuestion question) throws SQLException {
        var errors = new ArrayList<FieldProblem>();
        for (var family : question.families()) {
            if (family.apartCodes() != null && question.where().containsKey(family.apart())) {
                var known = new ArrayList<String>();
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery(family.apartCodes())) {
                    while (rows.next()) {
                        known.add(rows.getString(1));
                    }
                }
                question.where().get(family.apart()).stream()
                        .filter(it -> !known.contains(it))
                        .forEach(it -> errors.add(Nearest.unknown("where." + family.apart(), it, known)));
            }
        }
        Problem.requireNone(errors);
    }

    private void gather(
            Connection connection,
            Family family,
            FigureQuestion question,
            Period period,
            Comparison.Shift shift,
            Map<List<String>, Gathered> groups)
            throws SQLException {
        var measures = question.of(family);
        new FamilyStatement(family, columns, question, period, shift).answer(connection, (codes, rows, values) -> {
            var group = groups.computeIfAbsent(codes, it -> new Gathered());
            var into = shift.equals(Comparison.NOWHERE) ? group.values : group.compared;
            for (var i = 0; i < measures.size(); i++) {
                if (values.get(i) != null) {
                    into.put(measures.get(i).measure(), values.get(i));
                }
            }
            group.fewest = Math.min(group.fewest, rows);
            if (groups.size() > GROUPS) {
                throw Problem.invalid(
                        "by", "too-many", "makes more than %s groups: ask by fewer dimensions".formatted(GROUPS));
            }
        });
    }

    /** @param comparedWith null where it is compared with nothing */
    private FigureAnswer answer(
            Connection connection,
            FigureQuestion question,
            Map<List<String>, Gathered> groups,
            PeriodAnswer comparedWith,
            SmallGroups privacy)
            throws SQLException {
        var all = groups.remove(List.of());
        var hidden = privacy.hidden(groups.keySet(), it -> groups.get(it).fewest);
        var called = names.now(connection);
        var told = watermarks.ofRows(connection);
        return new FigureAnswer(
                question.measures().stream().map(FigureQueries::measured).toList(),
                question.by(),
                PeriodAnswer.of(question.period()),
                question.grain() == Grain.NONE ? null : question.grain().toString(),
                comparedWith,
                question.asOf(),
                Watermarks.complete(told),
                groups.entrySet().stream()
                        .map(it -> group(question, it.getKey(), it.getValue(), called, hidden.contains(it.getKey())))
                        .toList(),
                total(question, all == null ? new Gathered() : all, privacy),
                told);
    }

    static Measured measured(Named it) {
        return new Measured(
                it.measure().measure(),
                it.measure().version(),
                it.measure().names(),
                it.measure().unit(),
                it.family().attribution());
    }

    private static Group group(
            FigureQuestion question, List<String> key, Gathered it, CodeNames names, boolean hidden) {
        var codes = new LinkedHashMap<String, Code>();
        var grain = question.grain() == Grain.NONE ? 0 : 1;
        for (var i = 0; i < question.by().size(); i++) {
            var code = key.get(i + grain);
            codes.put(
                    question.by().get(i), new Code(code, names.of(question.by().get(i), code)));
        }
        return new Group(
                grain == 1 ? key.get(0) : null,
                codes,
                hidden ? Map.of() : inOrder(question, it.values),
                hidden || question.compare() == Comparison.NONE ? null : inOrder(question, it.compared),
                hidden ? true : null);
    }

    /** What is told apart has no sum. */
    private static Group total(FigureQuestion question, Gathered all, SmallGroups privacy) {
        for (var it : question.measures()) {
            if (it.apart().filter(question.by()::contains).isPresent()) {
                all.values.remove(it.measure().measure());
                all.compared.remove(it.measure().measure());
            }
        }
        var hidden = privacy.hides(all.fewest);
        return new Group(
                null,
                Map.of(),
                hidden ? Map.of() : inOrder(question, all.values),
                hidden || question.compare() == Comparison.NONE ? null : inOrder(question, all.compared),
                hidden ? true : null);
    }

    private static Map<String, Double> inOrder(FigureQuestion question, Map<String, Double> values) {
        var ordered = new LinkedHashMap<String, Double>();
        for (var it : question.measures()) {
            var value = values.get(it.measure().measure());
            if (value != null) {
                ordered.put(it.measure().measure(), value);
            }
        }
        return ordered;
    }

    private static int inOrder(List<String> one, List<String> other) {
        for (var i = 0; i < Math.min(one.size(), other.size()); i++) {
            var order = Comparator.<String>naturalOrder().compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
