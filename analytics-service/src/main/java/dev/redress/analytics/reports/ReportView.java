package dev.redress.analytics.reports;

import dev.redress.analytics.query.Address;
import dev.redress.analytics.reports.FrozenReport.Heading;
import dev.redress.analytics.reports.domain.Difference;
import dev.redress.analytics.reports.domain.ReportKind;
import dev.redress.analytics.reports.domain.ReportTable;
import dev.redress.analytics.reports.domain.ReportTable.Cell;
import dev.redress.analytics.reports.domain.ReportTable.Layout;
import dev.redress.analytics.wording.Delta;
import dev.redress.analytics.wording.Delta.Wish;
import dev.redress.analytics.wording.Quantities;
import dev.redress.chassis.pages.Wording;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A report in the words of a language, for its template. */
record ReportView(
        String title,
        String lead,
        List<Pair> facts,
        List<Table> tables,
        List<Change> changes,
        List<FrozenReport.Meaning> meanings,
        List<Pair> questions,
        List<Pair> watermarks) {

    /** A name and what stands behind it. */
    record Pair(String name, String value) {}

    /**
     * A value and how it changed.
     *
     * @param number whether it stands under others by its last digit
     */
    record Value(String text, String change, boolean number) {}

    /** The name of a column, which stands as its values do. */
    record Head(String name, boolean number) {}

    /**
     * @param bar width of the bar in hundredths
     * @param cumulative share of all down to this line; empty where that is not told
     */
    record Line(String name, List<Value> values, int bar, String share, String cumulative) {}

    /** A part of a period, as a pair of columns in hundredths. */
    record Column(String name, int first, int second) {}

    /** @param note what is left out; empty for nothing */
    record Table(
            String table,
            String title,
            String kind,
            List<Head> heads,
            List<Line> lines,
            List<Column> columns,
            String note) {}

    record Change(String table, String line, String value, String before, String after) {}

    static ReportView of(FrozenReport report, Wording wording) {
        return new Writer(report, wording).view();
    }

    /** Puts things into words. */
    private static final class Writer {
        private final FrozenReport report;
        private final Wording wording;
        private final Quantities quantities;
        private final String language;

        private Writer(FrozenReport report, Wording wording) {
            this.report = report;
            this.wording = wording;
            this.quantities = new Quantities(wording);
            this.language = wording.language().code();
        }

        private ReportView view() {
            return new ReportView(
                    title(report.heading(), wording),
                    lead(report.heading()),
                    facts(report.heading()),
                    report.tables().stream().map(this::table).toList(),
                    report.restatement() == null
                            ? List.of()
                            : report.restatement().differences().stream()
                                    .map(this::change)
                                    .toList(),
                    report.definitions(),
                    report.questions().entrySet().stream()
                            .map(it -> new Pair(it.getKey(), question(it.getKey())))
                            .toList(),
                    report.watermarks().entrySet().stream()
                            .map(it -> new Pair(it.getKey(), heard(it.getKey())))
                            .toList());
        }

        private String lead(Heading it) {
            if (it.period() == null) {
                return wording.say("report.complaint", it.number());
            }
            var zone = ZoneId.of(it.period().zone());
            return wording.say(
                    "report.compared",
                    wording.say(
                            "dashboard.period",
                            wording.day(day(it.period().from(), zone)),
                            wording.day(lastDay(it.period().to(), zone))),
                    wording.say(
                            "dashboard.period",
                            wording.day(day(it.comparedWith().from(), zone)),
                            wording.day(lastDay(it.comparedWith().to(), zone))));
        }

        private static LocalDate day(Instant it, ZoneId zone) {
            return LocalDate.ofInstant(it, zone);
        }

        private static LocalDate lastDay(Instant end, ZoneId zone) {
            return LocalDate.ofInstant(end, zone).minusDays(1);
        }

        private List<Pair> facts(Heading it) {
            var facts = new ArrayList<Pair>();
            facts.add(new Pair(wording.say("report.id"), it.report()));
            facts.add(new Pair(wording.say("report.made"), wording.time(it.made())));
            facts.add(new Pair(wording.say("report.asOf"), wording.time(it.asOf())));
            facts.add(new Pair(
                    wording.say("report.completeness"),
                    wording.say(it.complete() ? "report.complete" : "report.incomplete")));
            if (report.restatement() != null) {
                facts.add(new Pair(
                        wording.say("report.restates"), report.restatement().of()));
                facts.add(new Pair(
                        wording.say("report.reason"),
                        report.restatement().reason() + " ("
                                + report.restatement().by() + ")"));
            }
            return facts;
        }

        private Table table(ReportTable it) {
            var all = it.lines().stream().mapToDouble(Writer::first).sum();
            var largest = it.lines().stream().mapToDouble(Writer::first).max().orElse(0);
            var sofar = 0.0;
            var lines = new ArrayList<Line>();
            for (var line : it.lines()) {
                sofar += first(line);
                var pareto = it.layout() == Layout.PARETO && all > 0;
                lines.add(new Line(
                        name(line.names(), line.line()),
                        line.cells().stream()
                                .map(cell -> value(cell, it.layout()))
                                .toList(),
                        ReportBars.hundredths(first(line), largest),
                        pareto ? Quantities.percent(first(line) / all) : "",
                        pareto ? Quantities.percent(sofar / all) : ""));
            }
            return new Table(
                    it.table(),
                    name(it.names(), it.table()),
                    it.layout().name(),
                    heads(it),
                    lines,
                    it.layout() == Layout.COLUMNS ? columns(it) : List.of(),
                    it.left() == 0 ? "" : wording.say("report.left", Integer.toString(it.left())));
        }

        private List<Head> heads(ReportTable it) {
            var heads = new ArrayList<Head>();
            for (var i = 0; i < it.heads().size(); i++) {
                var head = it.heads().get(i);
                var number = it.lines().isEmpty()
                        || isNumber(it.lines().get(0).cells().get(i));
                heads.add(new Head(name(head.names(), head.head()), number));
            }
            return heads;
        }

        private static boolean isNumber(Cell it) {
            return !it.unit().equals("text") && !it.unit().equals("time");
        }

        private List<Column> columns(ReportTable it) {
            var largest = it.lines().stream()
                    .flatMap(line -> line.cells().stream().limit(2))
                    .map(Cell::number)
                    .filter(Objects::nonNull)
                    .mapToDouble(number -> number)
                    .max()
                    .orElse(0);
            return it.lines().stream()
                    .map(line -> new Column(
                            line.line().length() > MONTH ? line.line().substring(MONTH + 1) : line.line(),
                            ReportBars.hundredths(number(line.cells().get(0)), largest),
                            ReportBars.hundredths(number(line.cells().get(1)), largest)))
                    .toList();
        }

        private static double number(Cell it) {
            return it.number() == null ? 0 : it.number();
        }

        private static double first(ReportTable.Line line) {
            return line.cells().isEmpty() ? 0 : number(line.cells().get(0));
        }

        private String name(Map<String, String> names, String otherwise) {
            return names.getOrDefault(language, otherwise);
        }

        /** How a day differs from the same of the period before says nothing. */
        private Value value(Cell it, Layout layout) {
            var change = layout == Layout.COLUMNS
                    ? ""
                    : Delta.of(it.unit(), it.number(), it.before(), Wish.NEITHER, wording)
                            .text();
            return new Value(text(it), change, isNumber(it));
        }

        private String text(Cell it) {
            return switch (it.unit()) {
                case "text" -> it.text().isEmpty() ? "–" : name(it.names(), it.text());
                case "time" -> it.text().isEmpty() ? "–" : wording.time(Instant.parse(it.text()));
                case "money" -> it.number() == null ? "–" : Quantities.money(it.text(), it.number());
                default -> quantities.of(it.unit(), it.number()).text();
            };
        }

        private Change change(Difference it) {
            return new Change(
                    name(it.place().tableNames(), it.place().table()),
                    name(it.place().lineNames(), it.place().line()),
                    name(it.place().headNames(), it.place().head()),
                    it.before() == null ? "–" : text(it.before()),
                    it.after() == null ? "–" : text(it.after()));
        }

        /** As GET /figures takes it, to be read. */
        private String question(String table) {
            return URLDecoder.decode(Address.of(report.questions().get(table)).toString(), StandardCharsets.UTF_8);
        }

        private String heard(String topic) {
            return report.watermarks().get(topic).entrySet().stream()
                    .map(it -> it.getKey() + ": " + it.getValue().next())
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("–");
        }
    }

    /** Letters of a month, such as 2026-03. */
    private static final int MONTH = 7;

    /** What it is called. */
    static String title(Heading it, Wording wording) {
        var title = wording.say(
                "report.title." + it.kind().name(),
                it.kind() == ReportKind.COMPLAINT_FORM ? it.number() : it.subject());
        return it.revision() == 1
                ? title
                : title + " " + wording.say("report.revision", Integer.toString(it.revision()));
    }
}
