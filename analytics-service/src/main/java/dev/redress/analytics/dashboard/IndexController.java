package dev.redress.analytics.dashboard;

import dev.redress.analytics.query.Address;
import dev.redress.analytics.query.Definition;
import dev.redress.analytics.query.FigureService;
import dev.redress.analytics.wording.CodeWords;
import dev.redress.chassis.pages.PageVisitor;
import dev.redress.chassis.pages.StyleSheet;
import dev.redress.chassis.pages.Templates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked here. */
@RestController
@Tag(name = "Dashboard")
final class IndexController {
    private final FigureService figures;
    private final Templates templates;
    private final StyleSheet sheet = StyleSheet.base().and("pages/dashboard.css");

    IndexController(FigureService figures, Templates templates) {
        this.figures = figures;
        this.templates = templates;
    }

    /** Measures that count the same rows. */
    record FamilyLines(String family, String population, List<Line> measures, String dimensions) {}

    record Line(String name, String measure, String formula, String href) {}

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "What can be asked",
            description =
                    "A page with all measures by family, their dimensions, and where definitions, API, dashboard, facts"
                            + " and snapshots are.")
    ResponseEntity<String> index(
            @Parameter(hidden = true) ServerHttpRequest request,
            @Parameter(description = "language of the page, zh or en; as the browser says when left out")
                    @RequestParam(required = false)
                    String lang) {
        var language = PageVisitor.of(request).language();
        var wording = templates.wording(language);
        var words = new CodeWords(wording);
        var model = new HashMap<String, Object>();
        model.put("title", wording.say("index.title"));
        model.put("families", families(words));
        model.put("dashboard", Address.of("/dashboard").with("lang", lang).toString());
        return templates.fill("index", sheet, language, "/", model).answer(HttpStatus.OK);
    }

    private List<FamilyLines> families(CodeWords words) {
        var names = figures.dimensions();
        return figures.definitions().stream()
                .collect(Collectors.groupingBy(Definition::family, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(it -> new FamilyLines(
                        it.getKey(),
                        it.getValue().get(0).population(),
                        it.getValue().stream().map(each -> line(each, words)).toList(),
                        it.getValue().get(0).dimensions().stream()
                                .map(each -> words.in(names.get(each), each) + " (" + each + ")")
                                .collect(Collectors.joining(" · "))))
                .toList();
    }

    private static Line line(Definition it, CodeWords words) {
        return new Line(
                words.in(it.names(), it.measure()),
                it.measure(),
                it.formula(),
                Address.of("/figures").with("measures", it.measure()).toString());
    }
}
