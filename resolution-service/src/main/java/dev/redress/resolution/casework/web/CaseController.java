package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.Caller;
import dev.redress.chassis.web.Problem;
import dev.redress.resolution.casework.CaseService;
import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.Stage;
import dev.redress.resolution.casework.domain.Verdict;
import dev.redress.resolution.filters.SavedFilters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
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
                "Read by agent, lead, manager, quality; worked on by agent, lead, manager. Every step answers the case"
                        + " after it. The same step said again while the case stands where it led changes nothing and answers the"
                        + " case; what cannot be done now is 409 resolution:not-now, and its detail says what can. With If-Match and"
                        + " the version of the case that you saw, a step is taken only if nobody changed the case meanwhile;"
                        + " otherwise 409 resolution:changed says what they did.")
final class CaseController {
    private final CaseService desk;
    private final SavedFilters filters;
    private final Clock clock;

    CaseController(CaseService desk, SavedFilters filters, Clock clock) {
        this.desk = desk;
        this.filters = filters;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Cases that match, a page at a time",
            description = "Several values of one filter stand beside each other with commas, and any of them will do."
                    + " An unknown value or parameter is 400 resolution:invalid with what is allowed.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "stage",
            array = @ArraySchema(schema = @Schema(implementation = Stage.class)))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "open",
            description = "true: handlers are at work; false: the cycle has ended",
            schema = @Schema(type = "boolean"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "department",
            description = "code of the one that handles it",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "owner",
            description =
                    "code of the person who handles it or to whom it was escalated; me for yourself, none for nobody",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "escalation",
            description = "level of escalation in this cycle",
            array = @ArraySchema(schema = @Schema(type = "integer", minimum = "0", maximum = "4")))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "dueWithin",
            description = "a clock that runs is due within this time from now, ISO 8601 such as PT4H",
            schema = @Schema(type = "string", format = "duration"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "late",
            description = "what a breached clock waits for has still not come",
            schema = @Schema(type = "boolean"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "waiting",
            description = "the case waits for someone who is not one of us",
            schema = @Schema(type = "boolean"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "category",
            array = @ArraySchema(schema = @Schema(implementation = Verdict.Category.class)))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "severity",
            array = @ArraySchema(schema = @Schema(implementation = Verdict.Severity.class)))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "nature",
            array = @ArraySchema(schema = @Schema(implementation = Verdict.Nature.class)))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "channel",
            description = "by which the complaint came in",
            array = @ArraySchema(schema = @Schema(implementation = Channel.class)))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "cycle",
            description = "the current one",
            array = @ArraySchema(schema = @Schema(type = "integer", minimum = "1")))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "q",
            description = "number of the complaint, exactly",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "text",
            description = "words that stand in the complaint, its product or a note; case does not matter",
            schema = @Schema(type = "string", maxLength = 100))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "filter",
            description = "name of a saved filter; parameters given beside it win",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "sort",
            description = "- before it for descending; stage and severity sort by their codes; dueAt puts what is due"
                    + " first to the front, and what has no clock running before it",
            schema =
                    @Schema(
                            allowableValues = {
                                "receivedAt",
                                "-receivedAt",
                                "severity",
                                "-severity",
                                "stage",
                                "-stage",
                                "dueAt",
                                "-dueAt",
                                "escalation",
                                "-escalation",
                                "updatedAt",
                                "-updatedAt"
                            },
                            defaultValue = "receivedAt"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "page",
            schema = @Schema(type = "integer", minimum = "0", defaultValue = "0"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "size",
            schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
    CaseListView search(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
            @Parameter(hidden = true) Caller asker) {
        return CaseListView.of(desk.search(CaseQuery.read(
                query,
                asker.user(),
                clock.instant(),
                name -> filters.find(asker.user(), name)
                        .orElseThrow(() -> Problem.invalid("filter", "unknown", "you have no filter " + name)))));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One case, in full",
            description = "404 resolution:not-found when there is none with this complaint id, also while the complaint"
                    + " waits for triage.")
    CaseView find(@PathVariable String id) {
        return desk.find(id).map(CaseView::of).orElseThrow(() -> Problem.notFound("there is no case " + id));
    }
}
