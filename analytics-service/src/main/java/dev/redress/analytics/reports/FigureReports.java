package dev.redress.analytics.reports;

import dev.redress.analytics.query.Definition;
import dev.redress.analytics.query.FigureAnswer;
import dev.redress.analytics.query.FigureAnswer.Group;
import dev.redress.analytics.query.FigureRequest;
import dev.redress.analytics.query.FigureRequest.PeriodRequest;
import dev.redress.analytics.query.FigureService;
import dev.redress.analytics.query.Grain;
import dev.redress.analytics.reports.FrozenReport.Meaning;
import dev.redress.analytics.reports.Outline.Asked;
import dev.redress.analytics.reports.domain.ReportPeriod;
import dev.redress.analytics.reports.domain.ReportTable;
import dev.redress.analytics.reports.domain.ReportTable.Cell;
import dev.redress.analytics.reports.domain.ReportTable.Head;
import dev.redress.analytics.reports.domain.ReportTable.Layout;
import dev.redress.analytics.reports.domain.ReportTable.Line;
import dev.redress.analytics.wording.CodeWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Asks what the report of a period says. */
final class FigureReports {
    private static final String CURRENCY = "currency";
    private static final Map<String, String> VALUE = Outline.names("Value", "数值");

    private final Outline outline;
    private final FigureService figures;
    private final Map<String, CodeWords> words;
    private final ZoneId zone;

    /** @param words by language */
    FigureReports(Outline outline, FigureService figures, Map<String, CodeWords> words, ZoneId zone) {
        this.outline = outline;
        this.figures = figures;
        this.words = words;
        this.zone = zone;
    }

    /**
     * What the figures say of a period.
     *
     * @param answers one of them, for what all have in common
     */
    record Said(
            List<ReportTable> tables,
            List<Meaning> definitions,
            Map<String, FigureRequest> questions,
            FigureAnswer answers) {}

    Said of(ReportPeriod period, Instant asOf) {
        var questions = new LinkedHashMap<String, FigureRequest>();
        outline.period().forEach(it -> questions.put(it.table(), question(it, period)));
        var answers = figures.askAll(List.copyOf(questions.values()), asOf);
        var tables = new ArrayList<ReportTable>();
        for (var i = 0; i < answers.size(); i++) {
            var table = table(outline.period().get(i), answers.get(i), period);
            if (table.lines().isEmpty()) {
                questions.remove(table.table());
            } else {
                tables.add(table);
            }
        }
        return new Said(tables, meanings(questions), questions, answers.get(0));
    }

    private FigureRequest question(Asked it, ReportPeriod period) {
        var grain = it.grain(period.kind());
        var asked = new PeriodRequest(
                period.from().toString(),
                period.to().toString(),
                grain == Grain.NONE ? null : grain.toString(),
                zone.getId());
        return new FigureRequest(it.measures(), it.by(), Map.of(), asked, "previous", null);
    }

    private ReportTable table(Asked it, FigureAnswer answer, ReportPeriod period) {
        return it.layout() == Layout.FIELDS ? fields(it, answer) : groups(it, answer, period);
    }

    private static ReportTable fields(Asked it, FigureAnswer answer) {
        var total = answer.total();
        var lines = answer.measures().stream()
                .filter(each -> total.values().containsKey(each.measure()))
                .map(each ->
                        new Line(each.measure(), each.names(), List.of(cell(each.measure(), each.unit(), total, null))))
                .toList();
        return new ReportTable(
                it.table(), Outline.names(it.en(), it.zh()), it.layout(), List.of(new Head("value", VALUE)), lines, 0);
    }

    private ReportTable groups(Asked it, FigureAnswer answer, ReportPeriod period) {
        var heads = answer.measures().stream()
                .map(each -> new Head(each.measure(), each.names()))
                .toList();
        var lines = it.grain(period.kind()) == Grain.NONE
                ? lines(it, answer)
                : parts(answer, period, it.grain(period.kind()));
        var most = it.most() == 0 ? lines.size() : Math.min(it.most(), lines.size());
        return new ReportTable(
                it.table(),
                Outline.names(it.en(), it.zh()),
                it.layout(),
                heads,
                lines.subList(0, most),
                lines.size() - most);
    }

    private List<Line> lines(Asked it, FigureAnswer answer) {
        var lines = new ArrayList<Line>();
        for (var group : answer.groups()) {
            // What the period before had alone says nothing of this one.
            if (!group.values().isEmpty()) {
                lines.add(line(answer, group));
            }
        }
        if (it.most() > 0 || it.layout() == Layout.PARETO) {
            lines.sort(Comparator.comparingDouble(FigureReports::first).reversed());
        }
        return lines;
    }

    private static double first(Line it) {
        var number = it.cells().get(0).number();
        return number == null ? 0 : number;
    }

    private Line line(FigureAnswer answer, Group group) {
        var key = group.codes().values().stream().map(FigureAnswer.Code::code).collect(Collectors.joining("/"));
        var names = new TreeMap<String, String>();
        words.forEach((language, its) -> names.put(
                language,
                group.codes().entrySet().stream()
                        .map(it -> its.name(it.getKey(), it.getValue()))
                        .collect(Collectors.joining(" · "))));
        var currency = group.codes().get(CURRENCY);
        return new Line(key, names, cells(answer, group, currency == null ? null : currency.code()));
    }

    private static List<Cell> cells(FigureAnswer answer, Group group, String currency) {
        return answer.measures().stream()
                .map(it -> cell(it.measure(), it.unit(), group, currency))
                .toList();
    }

    private static Cell cell(String measure, String unit, Group group, String currency) {
        var number = group.values().get(measure);
        var before = group.compared() == null ? null : group.compared().get(measure);
        return unit.equals("money") ? Cell.money(currency, number, before) : Cell.of(unit, number, before);
    }

    /** Part by part, those in which nothing was included. */
    private static List<Line> parts(FigureAnswer answer, ReportPeriod period, Grain grain) {
        var known = answer.groups().stream().collect(Collectors.toMap(Group::part, it -> it));
        var lines = new ArrayList<Line>();
        for (var part : grain.parts(period.from().atStartOfDay(), period.to().atStartOfDay())
                .map(grain::name)
                .toList()) {
            var group = known.getOrDefault(part, new Group(part, Map.of(), Map.of(), null, null));
            lines.add(new Line(part, Outline.names(part, part), cells(answer, group, null)));
        }
        return known.values().stream().allMatch(it -> it.values().isEmpty()) ? List.of() : lines;
    }

    private List<Meaning> meanings(Map<String, FigureRequest> questions) {
        var asked = questions.values().stream()
                .flatMap(it -> it.measures().stream())
                .collect(Collectors.toSet());
        return figures.definitions().stream()
                .filter(it -> asked.contains(it.measure()))
                .map(FigureReports::meaning)
                .toList();
    }

    private static Meaning meaning(Definition it) {
        return new Meaning(
                it.measure(),
                it.version(),
                it.names(),
                it.unit(),
                it.formula(),
                it.population(),
                it.timeBasis(),
                it.attribution());
    }
}
