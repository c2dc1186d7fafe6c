package dev.redress.analytics.dashboard;

import dev.redress.analytics.query.Address;
import dev.redress.analytics.query.FigureAnswer;
import dev.redress.analytics.query.FigureAnswer.Code;
import dev.redress.analytics.query.FigureAnswer.Group;
import dev.redress.analytics.wording.CodeWords;
import dev.redress.analytics.wording.Delta;
import dev.redress.analytics.wording.Quantities;
import dev.redress.chassis.pages.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which share of time limits each department met, all together and by what is timed. */
record SlaTable(List<String> metrics, List<Row> rows) {
    private static final String MET = "sla.met";
    private static final String BREACHED = "sla.breached";
    /** From which share on a cell has which level. */
    private static final double[] LEVELS = {0, 0.6, 0.8, 0.9, 0.95};

    /** @param late how many were breached */
    record Row(
            String department,
            String rate,
            String width,
            Delta change,
            String late,
            String lateHref,
            String href,
            List<Cell> cells) {}

    /** @param level 1 for few met, up to 5; 0 where nothing was timed */
    record Cell(String rate, int level, String spoken, String href) {}

    /** What of a department, or of one metric of it, was met and breached, now and in the earlier period. */
    private static final class Tally {
        private double met;
        private double breached;
        private double metBefore;
        private double breachedBefore;

        void add(Group it) {
            met += it.values().getOrDefault(MET, 0.0);
            breached += it.values().getOrDefault(BREACHED, 0.0);
            if (it.compared() != null) {
                metBefore += it.compared().getOrDefault(MET, 0.0);
                breachedBefore += it.compared().getOrDefault(BREACHED, 0.0);
            }
        }

        Double rate() {
            return met + breached == 0 ? null : met / (met + breached);
        }

        Double before() {
            return metBefore + breachedBefore == 0 ? null : metBefore / (metBefore + breachedBefore);
        }
    }

    /** A department while its numbers come together. */
    private static final class Department {
        private final Code code;
        private final Tally all = new Tally();
        private final Map<String, Tally> byMetric = new LinkedHashMap<>();

        Department(Code code) {
            this.code = code;
        }

        double timed() {
            return all.met + all.breached;
        }
    }

    /** @param order codes of the metrics, in theirs */
    static SlaTable of(FigureAnswer answer, Iterable<String> order, Shown shown, CodeWords words, Wording wording) {
        var departments = new LinkedHashMap<String, Department>();
        var names = new LinkedHashMap<String, Code>();
        for (var it : answer.groups()) {
            var code = it.codes().get("department");
            var metric = it.codes().get("metric");
            names.put(metric.code(), metric);
            var department = departments.computeIfAbsent(code.code(), each -> new Department(code));
            department.all.add(it);
            department
                    .byMetric
                    .computeIfAbsent(metric.code(), each -> new Tally())
                    .add(it);
        }
        var metrics = new ArrayList<String>();
        order.forEach(it -> {
            if (names.containsKey(it)) {
                metrics.add(it);
            }
        });
        return new SlaTable(
                metrics.stream().map(it -> words.name("metric", names.get(it))).toList(),
                departments.values().stream()
                        .filter(it -> it.timed() > 0)
                        .sorted(Comparator.comparingDouble(Department::timed).reversed())
                        .map(it -> row(it, metrics, names, shown, words, wording))
                        .toList());
    }

    private static Row row(
            Department it,
            List<String> metrics,
            Map<String, Code> names,
            Shown shown,
            CodeWords words,
            Wording wording) {
        var name = words.name("department", it.code);
        var cases = shown.cases("sla.met-rate").with("department", it.code.code());
        var late = cases.with("verdict", "BREACHED");
        return new Row(
                name,
                Quantities.percent(it.all.rate()),
                Plot.percent(it.all.rate(), 1),
                Delta.of("ratio", it.all.rate(), it.all.before(), Delta.Wish.MORE, wording),
                Quantities.format("#,##0", it.all.breached),
                late.toString(),
                cases.toString(),
                metrics.stream()
                        .map(metric -> cell(
                                it.byMetric.get(metric),
                                name + ", " + words.name("metric", names.get(metric)),
                                late.with("metric", metric),
                                wording))
                        .toList());
    }

    private static Cell cell(Tally tally, String what, Address late, Wording wording) {
        if (tally == null || tally.rate() == null) {
            return new Cell("", 0, "", "");
        }
        var level = 0;
        for (var it : LEVELS) {
            level += tally.rate() >= it ? 1 : 0;
        }
        var rate = Quantities.percent(tally.rate());
        return new Cell(
                rate,
                level,
                what + ": "
                        + wording.say(
                                "sla.cell",
                                rate,
                                Quantities.format("#,##0", tally.breached),
                                Quantities.format("#,##0", tally.met + tally.breached)),
                late.toString());
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
