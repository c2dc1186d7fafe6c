package dev.redress.resolution.archive.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.pages.Language;
import dev.redress.chassis.web.Problem;
import dev.redress.resolution.archive.domain.Archive;
import dev.redress.resolution.archive.domain.Filed;
import dev.redress.resolution.archive.print.CaseHistory;
import dev.redress.resolution.archive.print.HistoryPage;
import dev.redress.resolution.casework.CaseService;
import dev.redress.resolution.casework.domain.Case;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All that happened to a case, told by every stage. */
@RestController
@RequestMapping("/cases/{id}/history")
@Tag(name = "History", description = "Every event of a case, of all stages, in the order in which it was filed")
final class HistoryController {
    private final CaseService desk;
    private final AggregateRepository<Archive, Filed> archives;
    private final HistoryPage page;
    private final CaseHistories histories;

    HistoryController(
            CaseService desk, AggregateRepository<Archive, Filed> archives, HistoryPage page, ObjectMapper json) {
        this.desk = desk;
        this.archives = archives;
        this.page = page;
        this.histories = new CaseHistories(json);
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The history of a case",
            description = "JSON, or, with Accept: text/html, one page to read and print; lang=zh or en. What was done a"
                    + " moment ago may be filed a moment later.")
    CaseHistory history(@PathVariable String id) {
        return historyOf(id);
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    @Operation(operationId = "history")
    ResponseEntity<String> historyPage(
            @PathVariable String id,
            @Parameter(description = "language of the page, where a page is asked for: zh or en")
                    @RequestParam(defaultValue = "en")
                    String lang) {
        return page.html(historyOf(id), Language.of(lang)).answer(HttpStatus.OK);
    }

    private CaseHistory historyOf(String id) {
        var it = find(id);
        return histories.of(it, archives.find(id).map(Archive::entries).orElse(List.of()));
    }

    private Case find(String id) {
        return desk.find(id).orElseThrow(() -> Problem.notFound("there is no case " + id));
    }
}
