package dev.redress.followup.inbound;

import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.web.Problem;
import dev.redress.followup.FollowupDesk;
import dev.redress.followup.FollowupSearch;
import dev.redress.followup.domain.State;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Follow-ups over HTTP. */
@RestController
@RequestMapping("/followups")
@Tag(name = "Follow-ups", description = "Roles: agent, lead, manager, quality")
class FollowupController {
    private static final Set<String> PARAMETERS = Set.of("state", "overdue", "cycle", "sort", "page", "size");

    private final FollowupDesk desk;
    private final Clock clock;
    private final Masking masking;

    FollowupController(FollowupDesk desk, Clock clock, Masking masking) {
        this.desk = desk;
        this.clock = clock;
        this.masking = masking;
    }

    @Schema(name = "FollowupList", description = "One page")
    record FollowupList(
            List<FollowupAnswer> items,
            @Schema(description = "Which page, from 0") int page,
            @Schema(description = "How many a page holds") int size,
            @Schema(description = "How many match in all") long total) {}

    @GetMapping
    @Operation(
            summary = "Follow-ups that match, a page at a time",
            description =
                    "Each complaint with the follow-up of its latest cycle that has ended; those of earlier cycles"
                            + " are found by their ids. Several values of state or cycle stand beside each other with commas.")
    @ApiResponse(responseCode = "200", description = "The page")
    @ApiResponse(responseCode = "400", description = "followup:invalid: an unknown parameter or value")
    FollowupList search(
            @RequestParam(required = false) Set<State> state,
            @Parameter(description = "Whether the customer should have been asked by now") @RequestParam
                    Optional<Boolean> overdue,
            @RequestParam(required = false) Set<@Min(1) Integer> cycle,
            @Parameter(description = "- before it for the latest first")
                    @RequestParam(defaultValue = "dueAt")
                    @Pattern(regexp = "-?dueAt", message = "dueAt or -dueAt")
                    String sort,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> all) {
        knowAll(all.keySet());
        var now = clock.instant();
        var found = desk.search(new FollowupSearch(
                state == null ? Set.of() : state,
                cycle == null ? Set.of() : cycle,
                overdue,
                now,
                sort.startsWith("-"),
                page,
                size));
        var items = found.items().stream()
                .map(it -> FollowupAnswer.of(it, it.latest(), now))
                .toList();
        return new FollowupList(items, found.page(), found.size(), found.total());
    }

    /** A misspelt parameter is an error: to ignore it would answer another question. */
    private static void knowAll(Set<String> given) {
        for (var it : given) {
            if (!PARAMETERS.contains(it)) {
                var known = PARAMETERS.stream().sorted().toList();
                throw Problem.invalid(it, "unknown-parameter", "known are " + known);
            }
        }
    }

    @GetMapping("/{id}")
    @Operation(summary = "One follow-up")
    @ApiResponse(responseCode = "200", description = "The follow-up")
    @ApiResponse(
            responseCode = "404",
            description = "followup:not-found: no such complaint, or its cycle has not ended (yet)")
    FollowupAnswer find(@PathVariable String id) {
        return Refusals.asProblems(() -> answer(desk.find(id)));
    }

    @PostMapping("/{id}/attempts")
    @Operation(
            summary = "Puts an attempt to ask the customer on record",
            description = "What the result leads to: REACHED_... with solved NO, or REACHED_DISSATISFIED, reopens the"
                    + " complaint for another cycle; REACHED_SATISFIED otherwise, and REFUSED, close it; so does the third"
                    + " NO_ANSWER or WRONG_NUMBER. CALL_LATER keeps it planned and is no attempt in vain. The same attempt"
                    + " (attemptedAt, channel, result) said again changes nothing and is answered alike.")
    @ApiResponse(responseCode = "200", description = "The follow-up after the attempt")
    @ApiResponse(responseCode = "400", description = "followup:invalid, with the fields that are missing or contradict")
    @ApiResponse(responseCode = "404", description = "followup:not-found")
    @ApiResponse(responseCode = "409", description = "followup:not-now: it has come to its end already")
    FollowupAnswer attempt(@PathVariable String id, @Valid @RequestBody AttemptBody body, Authentication who) {
        var report = body.report(masking, who.getName(), clock.instant());
        return Refusals.asProblems(() -> answer(desk.attempt(id, report)));
    }

    private FollowupAnswer answer(FollowupDesk.Found it) {
        return FollowupAnswer.of(it.visits(), it.followUp(), clock.instant());
    }
}
