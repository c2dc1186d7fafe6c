package dev.redress.analytics.reports;

import dev.redress.analytics.query.Address;
import dev.redress.chassis.pages.PageVisitor;
import dev.redress.chassis.pages.StyleSheet;
import dev.redress.chassis.pages.Templates;
import dev.redress.chassis.pages.Wording;
import dev.redress.chassis.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.HashMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The reports, for people. */
@RestController
@Tag(name = "Reports")
final class ReportListController {
    private final Reports reports;
    private final Templates templates;
    private final StyleSheet sheet = StyleSheet.base().and("pages/dashboard.css");

    ReportListController(Reports reports, Templates templates) {
        this.reports = reports;
        this.templates = templates;
    }

    /** One line of the list. */
    record Line(String title, String made, String state, String files) {}

    @GetMapping(path = "/dashboard/reports", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(summary = "The reports", description = "A page that lists them, the newest first, with their documents.")
    ResponseEntity<String> reportList(
            @Valid Paging paging,
            @Parameter(hidden = true) ServerHttpRequest request,
            @Parameter(description = "language of the page, zh or en; as the browser says when left out")
                    @RequestParam(required = false)
                    String lang) {
        var language = PageVisitor.of(request).language();
        var wording = templates.wording(language);
        var chosen = lang == null ? "" : language.code();
        var page = reports.page(null, null, paging);
        var model = new HashMap<String, Object>();
        model.put("title", wording.say("reports.title"));
        model.put("reports", page.items().stream().map(it -> line(it, wording)).toList());
        model.put("before", paging.page() == 0 ? "" : page(paging, -1, chosen));
        model.put("after", paging.skipped() + page.items().size() < page.total() ? page(paging, 1, chosen) : "");
        model.put("back", Address.of("/dashboard").with("lang", chosen).toString());
        model.put("language", language.code());
        return templates
                .fill("reports", sheet, language, "/dashboard/reports", model)
                .answer(HttpStatus.OK);
    }

    private static String page(Paging paging, int step, String lang) {
        return Address.of("/dashboard/reports")
                .with("page", Integer.toString(paging.page() + step))
                .with("size", Integer.toString(paging.size()))
                .with("lang", lang)
                .toString();
    }

    private Line line(ReportEntry it, Wording wording) {
        var state = reports.successor(it).isPresent()
                ? wording.say("reports.restated")
                : it.restatement() == null
                        ? ""
                        : wording.say(
                                "reports.differences",
                                Integer.toString(it.restatement().differences()));
        return new Line(
                ReportView.title(it.heading(), wording),
                wording.time(it.heading().made()),
                state,
                "/reports/" + it.heading().report() + "/files/report.");
    }
}
