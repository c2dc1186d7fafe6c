package dev.redress.analytics.dashboard;

import dev.redress.analytics.query.Address;
import dev.redress.analytics.query.FigureAnswer;
import dev.redress.analytics.query.FigureAnswer.Group;
import dev.redress.analytics.query.FigureService;
import dev.redress.analytics.wording.CodeWords;
import dev.redress.analytics.wording.Delta;
import dev.redress.analytics.wording.Delta.Wish;
import dev.redress.analytics.wording.Quantities;
import dev.redress.chassis.pages.Language;
import dev.redress.chassis.pages.Wording;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers as the dashboard shows them. */
final class DashboardFigures {
    /** What SQM Group and others take for world class. */
    private static final double FIRST_CONTACT_TARGET = 0.8;

    private static final List<String> DAYS = List.of("1", "2", "3", "4", "5", "6", "7");

    private final Map<Part, FigureAnswer> answers;
    private final FigureService figures;
    private final Shown shown;
    private final Wording wording;
    private final CodeWords words;
    private final Quantities quantities;

    DashboardFigures(Map<Part, FigureAnswer> answers, FigureService figures, Shown shown, Wording wording) {
        this.answers = answers;
        this.figures = figures;
        this.shown = shown;
        this.wording = wording;
        this.words = new CodeWords(wording);
        this.quantities = new Quantities(wording);
    }

    /**
     * A number with its name.
     *
     * @param note what else is to be said; empty for nothing
     */
    record Tile(String label, String number, String unit, Delta change, String note, String href) {
        /** Stands right behind its number. */
        public boolean isPercent() {
            return unit.equals("%");
        }

        /** Number and unit in one. */
        public String getText() {
            return new Quantities.Quantity(number, unit).text();
        }
    }

    /**
     * A share with a bar.
     *
     * @param target where a mark stands; empty for none
     */
    record Rate(String label, String value, String width, String target, String note, Delta change, String href) {}

    /** Where to take the numbers of a part away. */
    record Export(String csv, String xlsx) {}

    /** What the template of the figures names. */
    Map<String, Object> model() {
        var model = new HashMap<String, Object>();
        model.put("today", today());
        model.put("tiles", tiles());
        model.put("volume", volume());
        model.put("met", met());
        model.put("sla", sla());
        model.put("response", histogram(Part.RESPONSE, "response-time.count"));
        model.put("responseFacts", facts(Part.RESPONSE, "response-time"));
        model.put("resolution", histogram(Part.RESOLUTION, "resolution-time.first.count"));
        model.put("resolutionFacts", facts(Part.RESOLUTION, "resolution-time.first"));
        model.put("backlog", backlog());
        model.put("backlogFacts", backlogFacts());
        model.put("causes", causes());
        model.put("verdicts", verdicts());
        model.put("solved", solved());
        var hours = hours();
        model.put("hours", hours);
        model.put("hoursLargest", quantities.of("1", hours.largest()).text());
        model.put("exports", exports());
        model.put("fresh", Freshness.of(answers.get(Part.TREND), wording));
        return model;
    }

    private Map<String, Export> exports() {
        return answers.keySet().stream().collect(Collectors.toMap(Part::name, it -> {
            var address = Address.of(it.request(shown));
            return new Export(
                    address.with("format", "csv").with("bom", "true").toString(),
                    address.with("format", "xlsx").toString());
        }));
    }

    private List<Tile> today() {
        var recent = answers.get(Part.RECENT);
        var now = part(recent, shown.today().toString());
        var before = part(recent, shown.today().minusDays(1).toString());
        var day = shown.today().toString();
        var received = shown.casesNow("volume").with("from", day).with("to", day);
        var ended =
                shown.casesNow("resolution-time.all.count").with("from", day).with("to", day);
        return List.of(
                recently("volume", "today.received", now, before, received),
                recently("resolution-time.all.count", "today.ended", now, before, ended),
                recently("backlog", "today.open", now, before, shown.casesNow("backlog")),
                overdue());
    }

    private Tile recently(
            String measure, String label, Map<String, Double> now, Map<String, Double> before, Address to) {
        var it = quantities.of("1", now.getOrDefault(measure, 0.0));
        var yesterday = quantities.of("1", before.getOrDefault(measure, 0.0)).text();
        return new Tile(
                wording.say(label),
                it.number(),
                it.unit(),
                Delta.NONE,
                wording.say(measure.equals("backlog") ? "today.yesterdayEnd" : "today.yesterday", yesterday),
                to.toString());
    }

    private Tile overdue() {
        var answer = answers.get(Part.OVERDUE);
        var all = answer.total().values().getOrDefault("sla.overdue-now", 0.0);
        var note = answer.groups().stream()
                .sorted((one, other) -> Double.compare(late(other), late(one)))
                .limit(2)
                .map(it -> words.name("metric", it.codes().get("metric")) + " "
                        + quantities.of("1", late(it)).text())
                .collect(Collectors.joining(" · "));
        return new Tile(
                wording.say("today.overdue"),
                quantities.of("1", all).number(),
                wording.say("today.limits"),
                Delta.NONE,
                note,
                shown.casesNow("sla.overdue-now").with("overdue", "true").toString());
    }

    private static double late(Group it) {
        return it.values().getOrDefault("sla.overdue-now", 0.0);
    }

    private List<Tile> tiles() {
        return List.of(
                tile(Part.TREND, "volume", "tile.received", Wish.NEITHER),
                tile(Part.TREND, "resolution-time.all.count", "tile.ended", Wish.NEITHER),
                tile(Part.TREND, "sla.met-rate", "tile.met", Wish.MORE),
                tile(Part.RESPONSE, "response-time.median", "tile.response", Wish.LESS),
                tile(Part.RESOLUTION, "resolution-time.first.median", "tile.resolution", Wish.LESS),
                tile(Part.FOLLOWUPS, "followups.satisfied", "tile.satisfied", Wish.MORE));
    }

    private Tile tile(Part part, String measure, String label, Wish wish) {
        var unit = unit(part, measure);
        var it = quantities.of(unit, value(part, measure));
        var before = compared(part, measure);
        return new Tile(
                wording.say(label),
                it.number(),
                it.unit(),
                Delta.of(unit, value(part, measure), before, wish, wording),
                before == null
                        ? ""
                        : wording.say("tile.before", quantities.of(unit, before).text()),
                shown.cases(measure).toString());
    }

    private Trend volume() {
        return trend(
                false,
                List.of(Map.entry("volume", "trend.received"), Map.entry("resolution-time.all.count", "trend.ended")));
    }

    private Trend met() {
        return trend(true, List.of(Map.entry("sla.met-rate", "trend.met")));
    }

    private Trend trend(boolean ratio, List<Map.Entry<String, String>> measures) {
        var answer = answers.get(Part.TREND);
        var parts = shown.parts();
        var series = new ArrayList<Trend.Series>();
        for (var it : measures) {
            var values = new ArrayList<Double>();
            var hrefs = new ArrayList<String>();
            for (var each : parts) {
                values.add(part(answer, each.name()).getOrDefault(it.getKey(), ratio ? null : 0.0));
                hrefs.add(cases(it.getKey(), each));
            }
            series.add(new Trend.Series(wording.say(it.getValue()), "line-" + (series.size() + 1), values, hrefs));
        }
        return Trend.of(parts.stream().map(this::label).toList(), series, ratio);
    }

    private String cases(String measure, Shown.Part part) {
        var last = shown.cut().grain().next(part.from()).toLocalDate().minusDays(1);
        return shown.cases(measure)
                .with("from", part.from().toLocalDate().toString())
                .with("to", (last.isAfter(shown.to()) ? shown.to() : last).toString())
                .toString();
    }

    private String label(Shown.Part part) {
        if (shown.cut() == Cut.WEEK) {
            return wording.say("part.week", part.name().substring(part.name().length() - 2));
        }
        var pattern = wording.say("part." + shown.cut());
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(part.from());
    }

    private SlaTable sla() {
        return SlaTable.of(answers.get(Part.SLA), figures.codes("metric").keySet(), shown, words, wording);
    }

    private Histogram histogram(Part part, String measure) {
        return Histogram.of(counted(part, measure, "duration", "duration", it -> wording.say("span." + it.charAt(0))));
    }

    /** The fixed codes of a dimension in their order, also those that nothing has. */
    private List<Counted> counted(
            Part part, String measure, String dimension, String parameter, Function<String, String> label) {
        var found = answers.get(part).groups().stream()
                .collect(Collectors.toMap(it -> it.codes().get(dimension).code(), it -> it));
        return figures.codes(dimension).keySet().stream()
                .map(code -> {
                    var it = found.get(code);
                    var now = it == null ? 0.0 : it.values().getOrDefault(measure, 0.0);
                    var before = it == null || it.compared() == null
                            ? null
                            : it.compared().get(measure);
                    return new Counted(
                            label.apply(code),
                            now,
                            Delta.of("1", now, before, Wish.NEITHER, wording),
                            shown.cases(measure).with(parameter, code).toString());
                })
                .toList();
    }

    private List<Tile> facts(Part part, String family) {
        return List.of(
                tile(part, family + ".median", "fact.median", Wish.LESS),
                tile(part, family + ".p90", "fact.p90", Wish.LESS));
    }

    private Bars backlog() {
        return Bars.of(counted(
                Part.BACKLOG,
                "backlog",
                "age",
                "age",
                it -> words.in(figures.codes("age").get(it), it)));
    }

    private List<Tile> backlogFacts() {
        return List.of(
                tile(Part.BACKLOG, "backlog", "fact.open", Wish.LESS),
                tile(Part.BACKLOG, "backlog.age.mean", "fact.age", Wish.LESS),
                tile(Part.BACKLOG, "backlog.old", "fact.old", Wish.LESS));
    }

    private Pareto causes() {
        return Pareto.of(answers.get(Part.CAUSES).groups().stream()
                .map(it -> {
                    var code = it.codes().get("root-cause");
                    return new Counted(
                            words.name("root-cause", code),
                            it.values().getOrDefault("causes", 0.0),
                            Delta.NONE,
                            shown.cases("causes").with("rootCause", code.code()).toString());
                })
                .toList());
    }

    private List<Rate> verdicts() {
        var answered =
                quantities.of("1", value(Part.FOLLOWUPS, "followups.answered")).text();
        var planned =
                quantities.of("1", value(Part.FOLLOWUPS, "followups.planned")).text();
        return List.of(
                rate(Part.FOLLOWUPS, "followups.satisfied", "rate.satisfied", wording.say("rate.answered", answered)),
                rate(Part.FOLLOWUPS, "followups.solved", "rate.solved", wording.say("rate.answered", answered)),
                rate(Part.FOLLOWUPS, "followups.response", "rate.response", wording.say("rate.responseNote")),
                rate(Part.FOLLOWUPS, "followups.coverage", "rate.coverage", wording.say("rate.planned", planned)));
    }

    private List<Rate> solved() {
        var first = rate(Part.RESOLUTION, "first-contact-resolution", "rate.firstContact", wording.say("rate.target"));
        var reopened = value(Part.RESOLUTION, "reopen-rate");
        var before = compared(Part.RESOLUTION, "reopen-rate");
        return List.of(
                new Rate(
                        first.label(),
                        first.value(),
                        first.width(),
                        Plot.percent(FIRST_CONTACT_TARGET, 1),
                        first.note(),
                        first.change(),
                        first.href()),
                new Rate(
                        wording.say("rate.reopened"),
                        quantities.of("ratio", reopened).text(),
                        Plot.percent(reopened == null ? 0 : reopened, 1),
                        "",
                        wording.say("rate.reopenedNote"),
                        Delta.of("ratio", reopened, before, Wish.LESS, wording),
                        shown.cases("reopen-rate").toString()));
    }

    private Rate rate(Part part, String measure, String label, String note) {
        var value = value(part, measure);
        return new Rate(
                wording.say(label),
                quantities.of("ratio", value).text(),
                Plot.percent(value == null ? 0 : value, 1),
                "",
                note,
                Delta.of("ratio", value, compared(part, measure), Wish.MORE, wording),
                shown.cases(measure).toString());
    }

    private HeatMap hours() {
        var counts = answers.get(Part.HOURS).groups().stream()
                .collect(Collectors.toMap(
                        it -> it.codes().get("weekday").code()
                                + it.codes().get("hour").code(),
                        it -> it.values().getOrDefault("volume", 0.0)));
        var days = new ArrayList<HeatMap.Day>();
        for (var day : DAYS) {
            var values = new ArrayList<Double>();
            var hrefs = new ArrayList<String>();
            for (var hour = 0; hour < HeatMap.HOURS; hour++) {
                var code = Quantities.format("00", hour);
                values.add(counts.getOrDefault(day + code, 0.0));
                hrefs.add(shown.cases("volume")
                        .with("weekday", day)
                        .with("hour", code)
                        .toString());
            }
            var name = words.in(figures.codes("weekday").get(day), day);
            days.add(new HeatMap.Day(wording.language() == Language.EN ? name.substring(0, 3) : name, values, hrefs));
        }
        return HeatMap.of(days);
    }

    private Double value(Part part, String measure) {
        return answers.get(part).total().values().get(measure);
    }

    private Double compared(Part part, String measure) {
        var all = answers.get(part).total().compared();
        return all == null ? null : all.get(measure);
    }

    private String unit(Part part, String measure) {
        return answers.get(part).measures().stream()
                .filter(it -> it.measure().equals(measure))
                .map(FigureAnswer.Measured::unit)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Double> part(FigureAnswer answer, String name) {
        return answer.groups().stream()
                .filter(it -> name.equals(it.part()))
                .map(Group::values)
                .findFirst()
                .orElse(Map.of());
    }
}
