package dev.redress.resolution.casework.web;

import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.Parameters;
import dev.redress.chassis.web.Problem;
import dev.redress.resolution.casework.Caller;
import dev.redress.resolution.casework.CaseSearch;
import dev.redress.resolution.casework.CaseService;
import dev.redress.resolution.filters.SavedFilters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The work queue, and one case. */
@RestController
@RequestMapping("/cases")
@Tag(
        name = "Cases",
        description =
                "The work queue, and what handlers do. Every step answers the case after it. The same step said again while the case stands where it led changes nothing and answers the"
                        + " case; what cannot be done now is 409 resolution:not-now, and its detail says what can. With If-Match and"
                        + " the version of the case that you saw, a step is taken only if nobody changed the case meanwhile;"
                        + " otherwise 409 resolution:changed says what they did.")
final class CaseController {
    private final CaseService desk;
    private final CaseCommands commands;
    private final SavedFilters filters;
    private final Parameters parameters;
    private final Clock clock;

    CaseController(CaseService desk, CaseCommands commands, SavedFilters filters, Parameters parameters, Clock clock) {
        this.desk = desk;
        this.commands = commands;
        this.filters = filters;
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Cases that match, a page at a time",
            description = "Several values of one filter stand beside each other with commas, and any of them will do."
                    + " An unknown value or parameter is 400 resolution:invalid with what is allowed.")
    Page<CaseLine> cases(
            CaseSearch search,
            Paging paging,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            @Parameter(hidden = true) Caller asker) {
        if (search.filter() == null) {
            return search(search, paging, asker);
        }
        var saved = filters.find(asker.user(), search.filter())
                .orElseThrow(() -> Problem.invalid("filter", "unknown", "you have no filter " + search.filter()));
        var read = parameters.read(saved, given, CaseSearch.class, Paging.class);
        return search(read.as(CaseSearch.class), read.as(Paging.class), asker);
    }

    private Page<CaseLine> search(CaseSearch search, Paging paging, Caller asker) {
        return desk.search(search.askedBy(asker.user()), paging, clock.instant())
                .map(CaseLine::of);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One case, in full",
            description = "404 resolution:not-found when there is none with this complaint id, also while the complaint"
                    + " waits for triage.")
    CaseView caseInFull(@PathVariable String id, @Parameter(hidden = true) Caller asker) {
        return desk.find(id)
                .map(it -> commands.show(it, asker))
                .orElseThrow(() -> Problem.notFound("there is no case " + id));
    }
}
