package dev.redress.analytics.dashboard;

import dev.redress.analytics.AnalyticsProperties;
import dev.redress.analytics.query.Address;
import dev.redress.analytics.query.FigureAnswer;
import dev.redress.analytics.query.FigureAnswer.Code;
import dev.redress.analytics.query.FigureService;
import dev.redress.analytics.wording.CodeWords;
import dev.redress.chassis.pages.Language;
import dev.redress.chassis.pages.RenderedPage;
import dev.redress.chassis.pages.StyleSheet;
import dev.redress.chassis.pages.Templates;
import dev.redress.chassis.pages.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.webjars.WebJarVersionLocator;

/** Fills the dashboard: the page, and the figures in it alone for those who follow them. */
@Component
final class DashboardPages {
    private static final List<String> SHORT_LISTS = List.of("department", "channel", "category", "severity", "source");

    private final FigureService figures;
    private final Templates templates;
    private final OpenAlerts alerts;
    private final AnalyticsProperties properties;
    private final Clock clock;
    private final List<String> scripts;
    private final StyleSheet sheet;

    DashboardPages(
            FigureService figures,
            Templates templates,
            OpenAlerts alerts,
            AnalyticsProperties properties,
            Clock clock) {
        this.figures = figures;
        this.templates = templates;
        this.alerts = alerts;
        this.properties = properties;
        this.clock = clock;
        var jars = new WebJarVersionLocator();
        this.scripts = List.of(
                "/webjars/" + jars.path("htmx.org", "dist/htmx.min.js"),
                "/webjars/" + jars.path("htmx-ext-sse", "sse.js"),
                "/webjars/" + jars.path("uplot", "dist/uPlot.iife.min.js"),
                "/dashboard/dashboard.js");
        this.sheet = StyleSheet.base()
                .and(jars.fullPath("uplot", "dist/uPlot.min.css"))
                .and("pages/dashboard.css")
                .withScripts();
    }

    /**
     * Somebody who looks.
     *
     * @param self the address, without the language
     */
    record Viewer(Authentication who, Language language, Address self) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), properties.zone());
    }

    Shown shown(ShownPeriod period, ShownFilters filters) {
        return Shown.of(period, filters, today(), properties.zone());
    }

    /** The whole page. */
    RenderedPage page(Shown shown, ShownHow how, ShownPeriod period, Viewer viewer) {
        var wording = templates.wording(viewer.language());
        var answers = answers(shown, viewer, List.of(Part.values()));
        var model = model(answers, shown, viewer);
        model.put("title", wording.say("dashboard.title"));
        model.put("lead", lead(shown, wording));
        model.put("scripts", scripts);
        model.put(
                "live",
                how.live()
                        ? viewer.self()
                                .at("/dashboard/live")
                                .with("lang", viewer.language().code())
                                .toString()
                        : "");
        model.put(
                "liveSwitch",
                viewer.self()
                        .with("live", how.live() ? "false" : "")
                        .with("lang", how.lang())
                        .toString());
        model.put("filters", filters(answers.get(Part.CHOICES), shown, wording));
        model.put("choices", choices(shown, period, viewer.self().with("lang", how.lang()), wording));
        model.put("reset", Address.of("/dashboard").with("lang", how.lang()).toString());
        model.put("resetLang", how.lang() == null ? "" : how.lang());
        return templates.fill(
                "dashboard", sheet, viewer.language(), viewer.self().toString(), model);
    }

    /** What of the page changes with the figures. */
    String fragment(Shown shown, Viewer viewer) {
        var wanted = Stream.of(Part.values()).filter(it -> it != Part.CHOICES).toList();
        var model = model(answers(shown, viewer, wanted), shown, viewer);
        return templates
                .fill("dashboard-figures", sheet, viewer.language(), "", model)
                .html();
    }

    private Map<Part, FigureAnswer> answers(Shown shown, Viewer viewer, List<Part> wanted) {
        var all = figures.ask(wanted.stream().map(it -> it.request(shown)).toList(), viewer.who());
        var answers = new EnumMap<Part, FigureAnswer>(Part.class);
        for (var i = 0; i < wanted.size(); i++) {
            answers.put(wanted.get(i), all.get(i));
        }
        return answers;
    }

    private Map<String, Object> model(Map<Part, FigureAnswer> answers, Shown shown, Viewer viewer) {
        var wording = templates.wording(viewer.language());
        var model = new DashboardFigures(answers, figures, shown, wording).model();
        model.put("comparison", shown.compares() ? wording.say("compare." + shown.compare()) : "");
        model.put("alerts", alerts.in(wording, viewer.who()));
        return model;
    }

    private static String lead(Shown shown, Wording wording) {
        return wording.say("dashboard.period", wording.day(shown.from()), wording.day(shown.to()));
    }

    /** One of the lists in which complaints are chosen. */
    record Filter(String name, String label, String summary, boolean narrows, List<Option> options) {}

    record PresetLink(String href, String value, String label, boolean chosen) {}

    record Option(String id, String value, String label, boolean chosen) {}

    private List<Filter> filters(FigureAnswer known, Shown shown, Wording wording) {
        return SHORT_LISTS.stream()
                .map(it -> filter(it, known, shown, wording))
                .filter(it -> it.options().size() > 1 || it.narrows())
                .toList();
    }

    private Filter filter(String dimension, FigureAnswer known, Shown shown, Wording wording) {
        var words = new CodeWords(wording);
        var codes = new LinkedHashMap<String, String>();
        if (dimension.equals("department") || dimension.equals("source")) {
            known.groups().stream()
                    .map(it -> it.codes().get(dimension))
                    .sorted((one, other) -> one.code().compareTo(other.code()))
                    .forEach(it -> codes.put(it.code(), words.name(dimension, it)));
        } else {
            figures.codes(dimension).forEach((code, names) -> codes.put(code, words.in(names, code)));
        }
        var chosen = shown.where().getOrDefault(dimension, List.of());
        chosen.forEach(it -> codes.putIfAbsent(it, words.name(dimension, new Code(it, Map.of()))));
        var summary = chosen.isEmpty()
                ? wording.say("filter.all")
                : chosen.size() == 1
                        ? codes.get(chosen.get(0))
                        : wording.say("filter.several", Integer.toString(chosen.size()));
        var options = new ArrayList<Option>();
        codes.forEach((code, label) ->
                options.add(new Option(dimension + "-" + options.size(), code, label, chosen.contains(code))));
        return new Filter(dimension, wording.say("filter." + dimension), summary, !chosen.isEmpty(), options);
    }

    /** The choices of time, as the form has them. */
    private static Map<String, Object> choices(Shown shown, ShownPeriod period, Address self, Wording wording) {
        var spanned = period.from() == null;
        var span = period.period() == null ? PeriodPreset.MONTH : period.period();
        var choices = new TreeMap<String, Object>();
        choices.put(
                "periods",
                Arrays.stream(PeriodPreset.values())
                        .map(it -> new PresetLink(
                                self.with("from", "")
                                        .with("to", "")
                                        .with("period", it.toString())
                                        .toString(),
                                it.toString(),
                                wording.say("period." + it),
                                spanned && it == span))
                        .toList());
        choices.put("from", spanned ? "" : shown.from().toString());
        choices.put("to", spanned ? "" : shown.to().toString());
        choices.put(
                "grains",
                Arrays.stream(Cut.values())
                        .map(it -> new Option(
                                "grain-" + it, it.toString(), wording.say("grain." + it), it == period.grain()))
                        .toList());
        choices.put(
                "comparisons",
                Stream.of("previous", "last-year", "none")
                        .map(it -> new Option(
                                "compare-" + it,
                                it,
                                wording.say("compare.choice." + it),
                                it.equals(shown.compare().toString())))
                        .toList());
        return choices;
    }

    /** The address of what is shown, as short as it can be. */
    static Address address(ShownPeriod period, ShownFilters filters, ShownHow how) {
        var address = Address.of("/dashboard");
        var given = new LinkedHashMap<String, Object>();
        given.put("period", period.period());
        given.put("from", period.from());
        given.put("to", period.to());
        given.put("grain", period.grain());
        given.put("compare", period.compare());
        for (var it : given.entrySet()) {
            address = address.with(
                    it.getKey(), it.getValue() == null ? "" : it.getValue().toString());
        }
        for (var it : new HashMap<>(filters.where()).entrySet()) {
            address = address.with(it.getKey(), it.getValue());
        }
        return address.with("live", how.live() ? "" : "false");
    }
}
