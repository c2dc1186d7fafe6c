package dev.redress.analytics.dashboard;

import dev.redress.analytics.AnalyticsProperties;
import dev.redress.analytics.query.Address;
import dev.redress.analytics.query.CountedCases;
import dev.redress.analytics.query.CountedCases.CountedCase;
import dev.redress.analytics.query.Definition;
import dev.redress.analytics.query.FigureAnswer.Code;
import dev.redress.analytics.query.FigureRequest;
import dev.redress.analytics.query.FigureRequest.PeriodRequest;
import dev.redress.analytics.query.FigureService;
import dev.redress.analytics.wording.CodeWords;
import dev.redress.analytics.wording.Quantities;
import dev.redress.chassis.pages.PageVisitor;
import dev.redress.chassis.pages.StyleSheet;
import dev.redress.chassis.pages.Templates;
import dev.redress.chassis.pages.Wording;
import dev.redress.chassis.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The complaints behind a number of the dashboard. */
@RestController
@Tag(name = "Dashboard")
final class CaseListController {
    private final FigureService figures;
    private final Templates templates;
    private final AnalyticsProperties properties;
    private final StyleSheet sheet = StyleSheet.base().and("pages/dashboard.css");

    CaseListController(FigureService figures, Templates templates, AnalyticsProperties properties) {
        this.figures = figures;
        this.templates = templates;
        this.properties = properties;
    }

    /** One line of the list. */
    record Line(
            String number,
            String timeline,
            String received,
            String department,
            String category,
            String severity,
            String standing) {}

    @GetMapping(path = "/dashboard/cases", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "The complaints behind a number",
            description =
                    "A page that lists the complaints which a measure counts, each once, the newest first: the same rows under"
                            + " the same conditions, before they are added up. Leads see those that are charged to their"
                            + " department.")
    ResponseEntity<String> list(
            @Valid CountedBy by,
            @Valid ShownFilters filters,
            @Valid Paging paging,
            @Parameter(hidden = true) ServerHttpRequest request,
            @Parameter(hidden = true) Authentication who) {
        var language = PageVisitor.of(request).language();
        var wording = templates.wording(language);
        var question = new FigureRequest(List.of(by.of()), List.of(), by.where(filters), period(by), null, null);
        var counted = figures.counted(question, who, paging);
        var self = self(by, filters);
        var measure = measure(by, wording);
        var model = new HashMap<String, Object>();
        model.put("title", wording.say("cases.title", measure));
        model.put("about", about(by, filters, counted, wording));
        model.put("total", Quantities.format("#,##0", (double) counted.total()));
        model.put("cases", lines(counted, wording));
        model.put("before", paging.page() == 0 ? "" : page(self, by, paging, -1));
        model.put("after", more(counted, paging) ? page(self, by, paging, 1) : "");
        model.put("back", Address.of("/dashboard").with("lang", by.lang()).toString());
        return templates.fill("cases", sheet, language, self.toString(), model).answer(HttpStatus.OK);
    }

    private static boolean more(CountedCases counted, Paging paging) {
        return paging.skipped() + counted.cases().size() < counted.total();
    }

    private static String page(Address self, CountedBy by, Paging paging, int step) {
        return self.with("page", Integer.toString(paging.page() + step))
                .with("size", Integer.toString(paging.size()))
                .with("lang", by.lang())
                .toString();
    }

    private PeriodRequest period(CountedBy by) {
        return new PeriodRequest(
                by.from() == null ? null : by.from().toString(),
                by.to() == null ? null : by.to().plusDays(1).toString(),
                null,
                properties.zone().getId());
    }

    private static Address self(CountedBy by, ShownFilters filters) {
        var self = Address.of("/dashboard/cases")
                .with("of", by.of())
                .with("from", text(by.from()))
                .with("to", text(by.to()));
        for (var it : by.where(filters).entrySet()) {
            self = self.with(it.getKey().equals("root-cause") ? "rootCause" : it.getKey(), it.getValue());
        }
        return self;
    }

    private static String text(LocalDate it) {
        return it == null ? "" : it.toString();
    }

    private String measure(CountedBy by, Wording wording) {
        return figures.definitions().stream()
                .filter(it -> it.measure().equals(by.of()))
                .map(Definition::names)
                .map(it -> it.get(wording.language().code()))
                .findFirst()
                .orElse(by.of());
    }

    /** Which time and which of them, in words. */
    private List<String> about(CountedBy by, ShownFilters filters, CountedCases counted, Wording wording) {
        var words = new CodeWords(wording);
        var about = new ArrayList<String>();
        if (by.from() != null && by.to() != null) {
            about.add(wording.say("dashboard.period", wording.day(by.from()), wording.day(by.to())));
        }
        by.where(filters).forEach((dimension, codes) -> {
            var names = dimension.equals("department") ? departments(counted) : figures.codes(dimension);
            var name = words.in(figures.dimensions().get(dimension), dimension);
            about.add(wording.find("filter." + dimension, name) + ": "
                    + codes.stream()
                            .map(it -> words.in(names.getOrDefault(it, Map.of()), it))
                            .collect(Collectors.joining(", ")));
        });
        return about;
    }

    /** Names of departments that the list has anyway. */
    private static Map<String, Map<String, String>> departments(CountedCases counted) {
        return counted.cases().stream()
                .map(CountedCase::department)
                .collect(Collectors.toMap(Code::code, Code::names, (one, other) -> one));
    }

    private static List<Line> lines(CountedCases counted, Wording wording) {
        var words = new CodeWords(wording);
        return counted.cases().stream().map(it -> line(it, words, wording)).toList();
    }

    private static Line line(CountedCase it, CodeWords words, Wording wording) {
        return new Line(
                it.number() == null ? it.id().substring(0, 8) : it.number(),
                "/complaints/" + it.id() + "/timeline",
                wording.time(it.received()),
                words.name("department", it.department()),
                words.name("category", it.category()),
                words.name("severity", it.severity()),
                wording.say("standing." + it.standing()));
    }
}
